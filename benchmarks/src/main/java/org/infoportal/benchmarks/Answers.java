package org.infoportal.benchmarks;

/** Rich text as an editor leaves it: about a thousand characters. */
final class Answers {

    static final String TYPICAL = """
            <p>Das hängt von der Wahl ab. Für Rat &amp; Kreistag gelten dieselben Regeln.</p>
            <h3>So gehen Sie vor</h3>
            <ol>
            <li>Fragen Sie das <strong>Wahlamt</strong> Ihrer Gemeinde.</li>
            <li>Lesen Sie die <a href="https://www.example.org/wahl?jahr=2027">Bekanntmachung</a> im Amtsblatt.</li>
            <li>Schreiben Sie an <a href="mailto:wahl@example.org">wahl@example.org</a>, wenn etwas offen ist.</li>
            </ol>
            <p>Planen Sie genug Zeit ein. Unterlagen, die <em>nach</em> der Frist ankommen, werden nicht mehr angenommen.</p>
            <ul><li>Wahlvorschlag</li><li>Zustimmungserklärung</li><li>Bescheinigung der Wählbarkeit</li></ul>
            <blockquote>Die Frist endet um 18 Uhr. Danach hilft auch eine gute Begründung nicht.</blockquote>
            <p>Wer in mehreren Orten wohnt, kandidiert dort, wo der Lebensmittelpunkt liegt.<br />
            Im Zweifel entscheidet der Wahlausschuss. Seine Entscheidung bekommen Sie schriftlich.</p>
            """;

    private Answers() {}
}
