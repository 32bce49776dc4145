package org.trustdiagnostics.rules.session;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.BitMask;
import org.drools.model.Channel;
import org.drools.model.Drools;
import org.drools.model.DroolsEntryPoint;
import org.trustdiagnostics.core.verdict.Detection;

/** What the action of a rule finds instead of the engine: it may detect, and refuses all else. Not thread-safe: one a run. */
final class Detecting implements Drools {
    private List<Detection> detections = List.of();
    private int firings;

    /** Returns what was detected. */
    List<Detection> detections() {
        return detections;
    }

    /** Says that the action has been run once more; one that does not detect once each time is for the engine, which counts firings. */
    void fired() {
        if (++firings != detections.size()) {
            throw engineOnly();
        }
    }

    @Override
    public void insert(Object object) {
        if (!(object instanceof Detection detection)) {
            throw engineOnly();
        }
        if (detections.isEmpty()) {
            detections = new ArrayList<>(1);
        }
        detections.add(detection);
    }

    @Override
    public void insert(Object object, boolean dynamic) {
        throw engineOnly();
    }

    @Override
    public void update(Object object, String... modified) {
        throw engineOnly();
    }

    @Override
    public void update(Object object, BitMask modified) {
        throw engineOnly();
    }

    @Override
    public void delete(Object object) {
        throw engineOnly();
    }

    @Override
    public <T> T getRuntime(Class<T> type) {
        throw engineOnly();
    }

    @Override
    public <T> T getContext(Class<T> type) {
        throw engineOnly();
    }

    @Override
    public DroolsEntryPoint getEntryPoint(String name) {
        throw engineOnly();
    }

    @Override
    public void halt() {
        throw engineOnly();
    }

    @Override
    public void setFocus(String group) {
        throw engineOnly();
    }

    @Override
    public Channel getChannel(String name) {
        throw engineOnly();
    }

    @Override
    public void logicalInsert(Object object) {
        throw engineOnly();
    }

    @Override
    public void insertAsync(Object object) {
        throw engineOnly();
    }

    private static UnsupportedOperationException engineOnly() {
        return new UnsupportedOperationException("the rule is one for the engine");
    }
}
