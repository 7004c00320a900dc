import Markup
import Testing

@Suite("Plain text on a page") struct PlainTextTests {
    @Test func `its lines stay lines, and its addresses are links`() {
        #expect(
            PlainText.html("Voir https://a.org/b\r\n<i> www.a.org.\u{2028}\njean@ex.fr").markup
                == """
                Voir <a href="https://a.org/b" rel="noopener ugc nofollow">https://a.org/b</a><br>\
                &lt;i&gt; <a href="http://www.a.org" rel="noopener ugc nofollow">www.a.org</a>.\
                <br><br><a href="mailto:jean@ex.fr">jean@ex.fr</a>
                """)
    }

    @Test func `it is no markup, and nothing is nothing`() {
        #expect(PlainText.html("*a* [b](/c) `d` &amp;").markup == "*a* [b](/c) `d` &amp;amp;")
        #expect(PlainText.html("").markup.isEmpty)
    }
}
