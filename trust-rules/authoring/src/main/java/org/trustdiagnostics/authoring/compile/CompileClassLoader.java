package org.trustdiagnostics.authoring.compile;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The classes that rules may be compiled against: all that this library sees. A compilation looks everywhere for the classes that it
 * is about to generate, each under a name never used before, and the loaders of the JDK keep every name that they were asked for. So
 * they are not asked for those.
 *
 * <p>Not registered as parallel capable, because then it would keep the names itself.
 */
final class CompileClassLoader extends ClassLoader {
    /** Drools puts an MD5 digest into the name of what it generates, or the random name of the build. */
    private static final Pattern GENERATED = Pattern.compile("[0-9A-F]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    CompileClassLoader() {
        super(CompileClassLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (isGenerated(name)) {
            throw new ClassNotFoundException(name);
        }
        return super.loadClass(name, resolve);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return isGenerated(name) ? null : super.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return isGenerated(name) ? Collections.emptyEnumeration() : super.getResources(name);
    }

    private static boolean isGenerated(String name) {
        return GENERATED.matcher(name).find();
    }
}
