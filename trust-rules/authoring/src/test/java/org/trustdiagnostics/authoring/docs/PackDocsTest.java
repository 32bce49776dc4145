package org.trustdiagnostics.authoring.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.authoring.check.CheckedPack;
import org.trustdiagnostics.authoring.pack.PackFiles;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.rules.pack.RulePack;
import org.trustdiagnostics.rules.pack.RulePackException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PackDocsTest {
    private static final String HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)> \"' & \u202e";

    private static final CheckedPack BUNDLED = CheckedPack.bundled();
    private static final String PAGE = PackDocs.of(BUNDLED).html(Language.EN);

    @Test
    void every_pitfall_strategy_and_metric_has_a_view_and_every_link_leads_to_one() throws Exception {
        List<String> views = attributes(parsed(PAGE), "article", "id");

        assertThat(views).doesNotHaveDuplicates().contains("_overview");
        RulePack pack = RulePack.bundled();
        pack.catalogue().pitfalls().forEach(one -> assertThat(views).contains(one.id()));
        pack.catalogue().strategies().forEach(one -> assertThat(views).contains(one.id()));
        pack.catalogue().metrics().forEach(one -> assertThat(views).contains(one.id()));
        assertThat(attributes(parsed(PAGE), "a", "href"))
                .hasSizeGreaterThan(500)
                .allSatisfy(href -> assertThat(href.equals("#_main")
                                || views.contains(URLDecoder.decode(href.substring(1), StandardCharsets.UTF_8)))
                        .as(href)
                        .isTrue());
    }

    @Test
    void a_view_tells_rules_limits_examples_and_what_to_do() throws Exception {
        String view = view(PAGE, "overpromising");

        assertThat(view)
                .contains(
                        "Promising more than is delivered",
                        "Why it costs trust",
                        "nl: Meer beloven dan waarmaken",
                        "Fewer due promises are kept than the limit allows",
                        "adds to the other rules only",
                        "$kept : Reading( metric == \"promise-keeping-rate\", certainlyBelow( $limit ) )",
                        "rules/customer/overpromising/overpromising.drl, line 12",
                        "at least 0.95 share",
                        "medium from 0.85, high from 0.7",
                        "taken from no study",
                        "fires: 11 of 24 due promises kept",
                        "11 × promise: madeAt 2026-02-01, dueAt 2026-03-10, keptAt 2026-03-09, fulfilment FULL, kind SERVICE",
                        "Do what was promised, on time",
                        "verified: false",
                        "Sources")
                .doesNotContain("Coverage");
    }

    @Test
    void what_a_pack_changes_is_marked_with_its_reason() throws Exception {
        String page = PackDocs.of(pack("Because.")).html(Language.EN);

        assertThat(view(page, "ignored-feedback"))
                .contains("Switched off by this pack. Because.", "This pack has no rule for it, so it is not judged.")
                .doesNotContain("Examples");
        assertThat(view(page, "overpromising"))
                .contains(
                        "this pack may judge them otherwise",
                        "at least 0.9 share",
                        "moved by this pack, bundled: at least 0.95 share. Because.");
        assertThat(view(page, "slow-replies")).contains("Examples").doesNotContain("otherwise:");
        assertThat(view(page, "_overview"))
                .contains("own 1", "42 pitfalls judged by", "off Unanswered feedback: Because.");
    }

    @Test
    void coverage_stands_where_it_is_known() throws Exception {
        String page = new PackDocs(BUNDLED, Map.of("overpromising", "All 4 conditions were true and false."))
                .html(Language.EN);

        assertThat(view(page, "overpromising")).contains("Coverage", "All 4 conditions were true and false.");
        assertThat(view(page, "slow-replies")).doesNotContain("Coverage");
    }

    @Test
    void no_text_of_a_pack_becomes_markup() throws Exception {
        String page = PackDocs.of(pack(HOSTILE)).html(Language.EN);

        Document document = parsed(page);
        assertThat(document.getElementsByTagName("img").getLength()).isZero();
        assertThat(document.getElementsByTagName("script").getLength()).isEqualTo(1);
        assertThat(page).doesNotContain("\u202e");
        assertThat(view(page, "ignored-feedback"))
                .contains("</script><script>alert(1)</script><img src=x onerror=alert(2)> \"' &");
    }

    @Test
    void the_page_loads_nothing_and_only_its_own_script_may_run() throws Exception {
        String script = between(PAGE, "<script>", "</script>");
        String style = between(PAGE, "<style>", "</style>");

        assertThat(PAGE)
                .contains("default-src &#39;none&#39;")
                .contains("script-src &#39;sha256-" + sha256(script) + "&#39;")
                .contains("style-src &#39;sha256-" + sha256(style) + "&#39;")
                .doesNotContain(" src=", " style=", " onclick=");
        assertThat(attributes(parsed(PAGE), "a", "href")).allMatch(href -> href.startsWith("#"));
        assertThat(style).doesNotContain("url(", "@import");
    }

    @Test
    void the_same_pack_gives_the_same_page_in_each_of_its_languages() {
        assertThat(PackDocs.of(CheckedPack.bundled()).html(Language.EN)).isEqualTo(PAGE);
        assertThat(PackDocs.of(BUNDLED).html(Language.NL)).contains("<h2 lang=\"nl\">Meer beloven dan waarmaken</h2>");
        assertThatThrownBy(() -> PackDocs.of(pack("x")).html(Language.NL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the pack has no texts in 'nl'; it has them in en.");
    }

    @Test
    void a_pack_with_problems_has_no_page() {
        CheckedPack broken = CheckedPack.of(new PackFiles("none", new TreeMap<>(), List.of()));

        assertThatThrownBy(() -> PackDocs.of(broken)).isInstanceOf(RulePackException.class);
    }

    private static CheckedPack pack(String reason) {
        String quoted = "\"" + reason.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        SortedMap<String, String> texts = new TreeMap<>();
        texts.put(
                PackFiles.MANIFEST,
                "{\"id\": \"own\", \"version\": \"1\", \"languages\": [\"en\"], \"needsVersion\": \"0.1\","
                        + " \"changes\": [{\"pitfall\": \"ignored-feedback\", \"change\": \"OFF\", \"reason\": "
                        + quoted
                        + "}], \"limits\": [{\"limit\": \"overpromising.kept-share\", \"threshold\": 0.9, \"reason\": "
                        + quoted + "}]}");
        return CheckedPack.of(new PackFiles("own", texts, List.of()));
    }

    private static String view(String page, String id) throws Exception {
        NodeList articles = parsed(page).getElementsByTagName("article");
        for (int i = 0; i < articles.getLength(); i++) {
            Element article = (Element) articles.item(i);
            if (article.getAttribute("id").equals(id)) {
                return article.getTextContent();
            }
        }
        throw new AssertionError("no view " + id);
    }

    private static List<String> attributes(Document page, String tag, String name) {
        List<String> values = new ArrayList<>();
        NodeList elements = page.getElementsByTagName(tag);
        for (int i = 0; i < elements.getLength(); i++) {
            values.add(((Element) elements.item(i)).getAttribute(name));
        }
        return values;
    }

    /** Every element must be closed in order; so the page is XML but for its head line, its single elements and its own code. */
    private static Document parsed(String page) throws Exception {
        String xml = page.replaceFirst("<!doctype html>", "")
                .replaceAll("<(meta|input)([^>]*)>", "<$1$2/>")
                .replaceAll("(?s)<script>.*?</script>", "<script/>");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static String between(String page, String from, String to) {
        return Pattern.compile(Pattern.quote(from) + "(.*?)" + Pattern.quote(to), Pattern.DOTALL)
                .matcher(page)
                .results()
                .map((MatchResult result) -> result.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
