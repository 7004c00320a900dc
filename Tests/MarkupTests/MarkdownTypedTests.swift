import Markup
import Testing

@Suite("Markdown as people type it") struct MarkdownTypedTests {
    @Test func `the end of a line is one`() throws {
        let source = "Permanence :\n12 rue des Lilas\n31000 Toulouse"
        #expect(
            try markdown(source, french: false)
                == "<p>Permanence :<br>\n12 rue des Lilas<br>\n31000 Toulouse</p>\n")
        #expect(try markdown("- a\n  b\n- c") == "<ul>\n<li>a<br>\nb</li>\n<li>c</li>\n</ul>\n")
        #expect(try markdown("> a\nb") == "<blockquote>\n<p>a<br>\nb</p>\n</blockquote>\n")
        #expect(try markdown("a  \nb\\\nc\r\nd") == "<p>a<br>\nb<br>\nc<br>\nd</p>\n")
        #expect(try markdown("![a\nb](/c)").contains("alt=\"a b\""))
        #expect(Markdown.plainText("a\nb") == "a b")
    }

    @Test(arguments: ["-", "--", "=", "==", "=====", " --", "--  ", "--\r"])
    func `a line under another makes no heading`(line: String) throws {
        let html = try markdown("Bien à vous,\n\(line)\nJean")
        let shown = line.filter { "-=".contains($0) }
        #expect(html == "<p>Bien à vous,<br>\n\(shown)<br>\nJean</p>\n")
        #expect(!(try markdown("> Bien à vous,\n> \(line)\n> Jean")).contains("<h"))
        #expect(!(try markdown("- Bien à vous,\n  \(line)\n  Jean")).contains("<h"))
        #expect(Markdown.plainText("a\n\(line)\nb") == "a \(shown) b")
    }

    @Test func `a rule stays a rule, and lists stay lists`() throws {
        #expect(try markdown("a\n---\nb") == "<p>a</p>\n<hr>\n<p>b</p>\n")
        #expect(try markdown("> a\n> ----") == "<blockquote>\n<p>a</p>\n<hr>\n</blockquote>\n")
        #expect(try markdown("***\n- - -").contains("<hr>\n<hr>"))
        #expect(
            try markdown("- a\n-\n- b")
                == "<ul>\n<li>a</li>\n<li></li>\n<li>b</li>\n</ul>\n")
        #expect(try markdown("- a\n  - b\n  -\n  - c").split(separator: "<ul>").count == 2)
        #expect(try markdown("| a |\n|---|\n| b |").contains("<table>"))
    }

    @Test func `what is hidden from the parser is shown as it was typed`() throws {
        #expect(try markdown("```\na\n---\n==\n--\n-\n```").contains("a\n---\n==\n--\n-\n<"))
        #expect(try markdown("    a\n    ---").contains("a\n---\n"))
        #expect(try markdown("a\n      ---").contains("---"))
        #expect(try markdown("`https://a.fr/_b_`") == "<p><code>https://a.fr/_b_</code></p>\n")
        #expect(try markdown("[x](https://a.fr/_b_)").contains("href=\"https://a.fr/_b_\""))
        #expect(
            try markdown("[x](https://a.fr/_b_?c=1&amp;d)")
                .contains("href=\"https://a.fr/_b_?c=1&amp;d\""))
        #expect(try markdown("<https://a.fr/_b_>").contains("href=\"https://a.fr/_b_\""))
        #expect(try markdown("[x]\n\n[x]: https://a.fr/_b_&amp;_c_").contains("/_b_&amp;_c_\""))
        #expect(
            try markdown("[https://a.fr/_b_](https://a.fr/_b_)")
                == """
                <p><a href="https://a.fr/_b_" rel="noopener ugc nofollow" data-bare>https://a.fr/_b_</a></p>

                """)
    }

    @Test func `marks inside an address are letters of it, marks around it are marks`() throws {
        #expect(try markdown("https://a.fr/_b_/").contains("href=\"https://a.fr/_b_/\""))
        #expect(try markdown("**https://a.fr/_b_/**.").contains("<strong><a href"))
        let strong = try markdown("**https://a.fr/b**, *www.a.fr*, ~~jean@a.fr~~")
        #expect(strong.contains("<strong><a href=\"https://a.fr/b\""))
        #expect(strong.contains("<em><a href=\"http://www.a.fr\""))
        #expect(strong.contains("<del><a href=\"mailto:jean@a.fr\""))
        let mixed = try markdown("https://a.fr/*b*c~d~/ *et* https://a.fr/__e__f")
        #expect(mixed.contains("https://a.fr/*b*c~d~/<") && mixed.contains("<em>et</em>"))
        #expect(mixed.contains("https://a.fr/__e__f<"))
    }

    @Test(arguments: [
        ("_Voir https://a.org/x_", "<em>Voir ", "</em>"),
        ("_Source : https://a.org/x_.", "<em>Source : ", "</em>."),
        ("**_Voir https://a.org/x_**", "<strong><em>Voir ", "</em></strong>"),
        ("_Voir **https://a.org/x**_", "<em>Voir <strong>", "</strong></em>"),
        ("__https://a.org/x__", "<strong>", "</strong>"),
        ("___https://a.org/x___", "<em><strong>", "</strong></em>"),
        ("_(voir https://a.org/x)_", "<em>(voir ", ")</em>"),
        ("_Voir\nhttps://a.org/x_", "<em>Voir<br>\n", "</em>"),
        ("- _Voir https://a.org/x_", "<em>Voir ", "</em>"),
    ])
    func `italics may end with an address`(source: String, before: String, after: String) throws {
        let link = "<a href=\"https://a.org/x\" rel=\"noopener ugc nofollow\" data-bare>"
        let html = try markdown(source, french: false)
        #expect(html.contains("\(before)\(link)https://a.org/x</a>\(after)"), "\(html)")
    }

    @Test func `underscores inside an address in italics are letters of it`() throws {
        let html = try markdown("_Voir https://a.org/_b_/c_")
        #expect(html.contains("<em>Voir <a href=\"https://a.org/_b_/c\""))
    }

    @Test(arguments: [
        ("www.example.org", "http://www.example.org"),
        ("Www.example.org/page", "http://www.example.org/page"),
        ("<www.example.org/a b>", "http://www.example.org/a%20b"),
        ("jean@ex.fr", "mailto:jean@ex.fr"),
        ("Jean@ex.fr?subject=x", "mailto:Jean@ex.fr?subject=x"),
        ("HTTPS://a.org", "https://a.org"), ("/forum/3", "/forum/3"), ("#bas", "#bas"),
        ("/a@b.fr", "/a@b.fr"), ("page.html", "page.html"),
    ])
    func `an address typed in markup leads where it would alone`(typed: String, to: String) throws {
        #expect(try markdown("[moi](\(typed))").contains("href=\"\(to)\""))
        #expect(try markdown("[moi]\n\n[moi]: \(typed)").contains("href=\"\(to)\""))
    }

    @Test func `a link that shows its address says so`() throws {
        for source in [
            "[**https://a.org/b**](https://a.org/b)", "[`https://a.org/b`](https://a.org/b)",
            "[https://a.org/](https://a.org)", "[www.a.org](www.a.org)",
            "[*https://a.org*/b](https://a.org/b)", "[a.org](https://a.org/)",
        ] {
            #expect(try markdown(source).contains(" data-bare>"), "\(source)")
        }
        for source in ["[**a**](https://a.org/b)", "[https://a.org/b c](https://a.org/b)"] {
            #expect(try !markdown(source).contains("data-bare"))
        }
        let two = try markdown("[**a.org**](http://a.org) [b](http://a.org)")
        #expect(
            two.contains("\" rel=\"noopener ugc nofollow\" data-bare><strong>a.org</strong></a> "))
        #expect(two.hasSuffix("nofollow\">b</a></p>\n"))
    }

    @Test(arguments: ["\r", "\r\n", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"])
    func `lines may end otherwise`(end: String) throws {
        #expect(
            try markdown("Bien à vous,\(end)--\(end)Jean")
                == "<p>Bien à vous,<br>\n--<br>\nJean</p>\n")
        #expect(try markdown("a\(end)\(end)b") == "<p>a</p>\n<p>b</p>\n")
        #expect(try markdown("- à\(end)- b").contains("<li>à</li>\n<li>b</li>"))
        #expect(Markdown.withoutQuotations("> cité\(end)\(end)à moi") == "\nà moi")
        #expect(LineEnds.plain("É\(end)…\(end)") == "É\n…\n")
    }

    @Test func `French spaces beside an address`() throws {
        let link =
            "<a href=\"https://a.fr\" rel=\"noopener ugc nofollow\" data-bare>https://a.fr</a>"
        #expect(
            try markdown("Voir «\u{A0}https://a.fr\u{A0}» ou https://a.fr !")
                == "<p>Voir «\u{A0}\(link)\u{A0}» ou \(link)\u{202F}!</p>\n")
    }

    @Test func `an address in pieces, references and escapes`() throws {
        #expect(
            try markdown("https://a.fr/?b=1&amp;c=2").contains("href=\"https://a.fr/?b=1&amp;c=2\"")
        )
        #expect(try !markdown("https\\://a.fr www\\.a.fr jean\\@a.fr").contains("<a"))
        #expect(try !markdown("![https://a.fr](/b)").contains("<a"))
        #expect(try !markdown("[www.a.fr](javascript:x)").contains("<a"))
    }

    // MARK: Quotations

    @Test func `what was quoted goes, lazy lines with it`() {
        #expect(Markdown.withoutQuotations("> cité\nencore\n\nà moi") == "\nà moi")
        #expect(
            Markdown.withoutQuotations("a\n\n> b\n>\n> > c\n> ---\n> ```\n> d\n> ```\n\ne")
                == "a\n\n\ne")
        #expect(Markdown.withoutQuotations("- a\n  > b\n- c") == "- a\n- c")
    }

    @Test func `code that begins with the sign of a quotation stays`() {
        for code in ["```\n> ls\n>\n$ x\n```", "a\n\n    > ls", "`> ls`", "~~~\n> ls"] {
            #expect(Markdown.withoutQuotations(code) == code)
        }
        #expect(Markdown.withoutQuotations("\\> a") == "\\> a")
        #expect(Markdown.withoutQuotations("3 > 2\n5 < 6") == "3 > 2\n5 < 6")
    }
}
