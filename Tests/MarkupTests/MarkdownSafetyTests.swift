import Markup
import Testing

@Suite("Markdown from a hostile hand") struct MarkdownSafetyTests {
    static let schemes = [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#115;cript:alert(1)",
        "javascript&colon;alert(1)", "javascript&#58;alert(1)", "javascript&#x3A;alert(1)",
        "&#106;avascript:alert(1)", "&#1;javascript:alert(1)", "java&Tab;script:alert(1)",
        "java&#9;script:alert(1)", "java&NewLine;script:alert(1)", "java&#x0A;script:alert(1)",
        "java\\script:x", "vbscript:x", "data:text/html;base64,PHN2Zz4=", "file:///etc/passwd",
        "blob:https://a.fr/1", "//evil.example", "/\\evil.example", "\\\\evil.example",
        "https:evil", "http:///evil", "https://", "https:\\\\evil", "java%0ascript:alert(1)",
        "feed:javascript:alert(1)", "x:y", ":x", "&sol;&sol;evil.example", "/&#x5c;evil.example",
    ]

    @Test(arguments: schemes) func `an address that is not on the list makes no link`(
        address: String
    ) throws {
        for source in [
            "[x](\(address))", "[x](<\(address)>)", "[x][1]\n\n[1]: \(address)",
            "![x](\(address))", "<\(address)>", "[x](< \(address)>)", "[x](<\(address)\t>)",
        ] {
            let html = try markdown(source)
            #expect(!html.contains("<a") && !html.contains("<img"), "\(source) -> \(html)")
        }
    }

    @Test func `a definition that is longer than any address makes no link`() throws {
        let (short, long) = ("/" + String(repeating: "x", count: 2_000), 3_000)
        #expect(try markdown("[a]\n\n[a]: \(short)").contains("<a href=\"\(short)\">"))
        let source = "[a]: /" + String(repeating: "x", count: long) + "\n\n"
        let html = try markdown(source + String(repeating: "[a] ", count: 3_000))
        #expect(!html.contains("<a"))
        #expect(html.contains("a a a"))
    }

    @Test func `control characters in an address make no link`() throws {
        for source in [
            "[x](java\u{1}script:x)", "[x](</a\u{0}b>)", "[x](/a\u{7F})", "[x](</a\tb>)",
        ] {
            #expect(try !markdown(source).contains("<a"), "\(source)")
        }
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>",
        "a <b onclick=x>c</b>", "<!-- x -->", "<?php x ?>", "<![CDATA[x]]>", "</p><iframe>",
        "<a href=\"javascript:x\">y</a>", "`</code><script>`", "```\n</code></pre><script>\n```",
        "    </code></pre><script>", "# </h3><script>", "- <script>", "> <script>",
        "|<script>|\n|--|\n|</td><script>|",
    ])
    func `no markup of the writer's survives`(source: String) throws {
        let html = try markdown(source)
        for tag in ["<script", "<img", "<svg", "<b ", "<!--", "<?", "<![", "<iframe", "<a "] {
            #expect(!html.contains(tag), "\(html)")
        }
    }

    @Test func `attributes cannot be broken out of`() throws {
        let link = try markdown("[x](/a\"onmouseover=\"alert(1))")
        #expect(link.contains("href=\"/a&quot;onmouseover=&quot;alert(1)\""))
        let image = try markdown("![\" onerror=\"x](/a)")
        #expect(image.contains("alt=\"&quot; onerror=&quot;x\""))
        let title = try markdown("[x](/a \"\\\" onclick=y\")")
        #expect(title == "<p><a href=\"/a\">x</a></p>\n")
        #expect(
            try markdown("![a ![b](/c)](/d)")
                == "<p><img src=\"/d\" alt=\"a b\" loading=\"lazy\"></p>\n")
    }

    @Test func `tags come in pairs, whatever the nesting`() throws {
        let html = try markdown("*a **b* c** [d *e](/f) g* > `h\n- ![*i](/j)*\n1. ~~k\n\n> l~~")
        for tag in ["em", "strong", "a", "p", "ul", "ol", "li", "blockquote", "del"] {
            let opened = html.split(separator: "<\(tag)>", omittingEmptySubsequences: false).count
            let closed = html.split(separator: "</\(tag)>", omittingEmptySubsequences: false).count
            let others = html.split(separator: "<\(tag) ", omittingEmptySubsequences: false).count
            #expect(opened + others - 1 == closed, "\(tag): \(html)")
        }
    }

    @Test func `a span that closes inside an address is closed all the same`() throws {
        let html = try markdown("x)*a ![i](/i/a\"t*)b\n\nc")
        #expect(html.contains("<em>") == html.contains("</em>"))
    }

    @Test func `the limits have names, and each side of them is known`() throws {
        let limits = MarkdownLimits(source: 10)
        #expect(try Markdown.html("0123456789", limits: limits).markup == "<p>0123456789</p>\n")
        #expect(throws: MarkdownError.tooLong(limit: 10)) {
            try Markdown.html("0123456789a", limits: limits)
        }
        #expect(try markdown(String(repeating: ">", count: 16) + "a").contains("a"))
        #expect(throws: MarkdownError.tooDeep(limit: 16)) {
            try markdown(String(repeating: ">", count: 17) + "a")
        }
        #expect(throws: MarkdownError.tooMuchOutput(limit: 20)) {
            try Markdown.html("# a\n# b\n# c", limits: MarkdownLimits(source: 99, output: 20))
        }
    }

    @Test(arguments: [
        ">", "> ", "- ", "[", "![", "[a](", "*a **b ", "`", "``` ", "|", "<", "&#", "1. ", "_",
        "~~", "\n>", "[a]: b\n", "www.", "a@", "\\", "#", "* * ", "\0", "http://", "[^", "](",
    ])
    func `sixteen KiB of one thing is read or refused, and never too long`(piece: String) throws {
        let source = String(repeating: piece, count: (16 << 10) / piece.utf8.count)
        do {
            #expect(try markdown(source).utf8.count <= 144 << 10)
        } catch let error as MarkdownError {
            let most = MarkdownLimits.post.output(of: source.utf8.count)
            #expect([.tooDeep(limit: 16), .tooMuchOutput(limit: most)].contains(error))
        }
        #expect(Markdown.plainText(source, limit: 200).count <= 201)
    }

    @Test func `ten thousand nested quotes are refused`() {
        #expect(throws: MarkdownError.tooDeep(limit: 16)) {
            try markdown(String(repeating: "> ", count: 10_000) + "a")
        }
    }

    @Test func `a table cannot multiply beyond the limit`() throws {
        let wide = String(repeating: "|a", count: 2_000)
        let rule = String(repeating: "|---", count: 2_000)
        let source = wide + "\n" + rule + "\n" + String(repeating: "|\n", count: 8_000)
        let most = MarkdownLimits.post.output(of: source.utf8.count)
        #expect(throws: MarkdownError.tooMuchOutput(limit: most)) { try markdown(source) }
    }

    @Test func `a small table cannot fill a page, and a full one of the same size is read`()
        throws
    {
        let lines = [
            String(repeating: "|a", count: 100), String(repeating: "|---", count: 100),
            String(repeating: "|\n", count: 500),
        ]
        let hollow = lines.joined(separator: "\n")
        let most = 16_384 + 8 * hollow.utf8.count
        #expect(throws: MarkdownError.tooMuchOutput(limit: most)) { try markdown(hollow) }
        let row = "| prénom.nom@union.example | 12 | oui |\n"
        let full = "| a | b | c |\n|---|---|---|\n" + String(repeating: row, count: 40)
        #expect(try markdown(full).contains("<td>12</td>"))
    }

    @Test(arguments: [
        "a@b.fr ", "**a** ", "1. a\n", "# a\n", "|a|b|\n|---|---|\n|1|2|\n\n", "\"", "> a\n\n",
    ])
    func `what people write in plenty is never too much`(_ piece: String) throws {
        let source = String(repeating: piece, count: (30 << 10) / piece.utf8.count)
        #expect(throws: Never.self) { try markdown(source) }
    }
}
