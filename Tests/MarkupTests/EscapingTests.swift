import Markup
import Testing

@Suite("Escaping") struct EscapingTests {
    @Test func `the five special characters are escaped, and nothing else`() {
        #expect(Escaping.escape("&<>\"'") == "&amp;&lt;&gt;&quot;&#39;")
        for value in UInt8(0)..<128 {
            let text = String(UnicodeScalar(value))
            let isSpecial = "&<>\"'".contains(text)
            #expect((Escaping.escape(text) == text) != isSpecial)
        }
    }

    @Test func `a special character is found at every place of a word`() {
        for special in ["&", "<", ">", "\"", "'"] {
            for length in 0..<40 {
                for other in ["a", "é", "\u{80}", "%", "=", "?", "#", "\u{FF}", "\0", "!"] {
                    let before = String(repeating: other, count: length)
                    let escaped = Escaping.escape(before + special + before)
                    #expect(escaped == before + Escaping.escape(special) + before)
                }
            }
        }
    }

    @Test func `long runs of special characters are all escaped`() {
        let text = String(repeating: "<&", count: 100_000)
        #expect(Escaping.escape(text) == String(repeating: "&lt;&amp;", count: 100_000))
    }

    @Test func `trusted markup is what it was, and text made markup is escaped`() {
        #expect(HTML(trusted: "<b>").markup == "<b>")
        #expect(HTML.escaping("<b>é😀\0").markup == "&lt;b&gt;é😀\0")
        #expect("\(HTML.empty)" == "")
    }

    @Test func `addresses are known by where they lead`() {
        #expect(Address(" https://a.fr ")?.text == "https://a.fr")
        #expect(Address("HTTP://a.fr")?.kind == .external)
        #expect(Address("mailto:a@b")?.kind == .mail)
        #expect(Address("a/b?c=d:e#f")?.kind == .relative)
        #expect(Address("/a")?.isLocalPath == true)
        #expect(Address("a")?.isLocalPath == false)
        for bad in ["", " ", "//a", "/\\a", "javascript:x", "https:a", "https:///a", "https://@a"] {
            #expect(Address(bad) == nil, "\(bad)")
        }
        for bad in ["a\nb", "\u{1}/a", "/a\u{202E}b", "/a\u{85}b", "mailto:"] {
            #expect(Address(bad) == nil, "\(bad)")
        }
    }
}
