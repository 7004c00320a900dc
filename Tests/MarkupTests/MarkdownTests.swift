import Markup
import Testing

func markdown(_ source: String, french: Bool = true) throws -> String {
    try Markdown.html(source, limits: .post, french: french).markup
}

@Suite("Markdown") struct MarkdownTests {
    @Test func `paragraphs, emphasis and line breaks`() throws {
        let source = "Un *deux* **trois** ~~quatre~~\ncinq  \nsix\n\nsept"
        let html = """
            <p>Un <em>deux</em> <strong>trois</strong> <del>quatre</del><br>
            cinq<br>
            six</p>
            <p>sept</p>

            """
        #expect(try markdown(source) == html)
    }

    @Test func `headings start below those of the page`() throws {
        #expect(try markdown("# a") == "<h3>a</h3>\n")
        #expect(try markdown("## a") == "<h3>a</h3>\n")
        #expect(try markdown("### a") == "<h4>a</h4>\n")
        for level in 5...6 {
            #expect(try markdown("\(String(repeating: "#", count: level)) a") == "<h6>a</h6>\n")
        }
        #expect(try Markdown.html("## a", top: 2).markup == "<h2>a</h2>\n")
    }

    @Test func `lists, quotes and rules`() throws {
        #expect(try markdown("- a\n- b") == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n")
        #expect(try markdown("3. a\n4. b") == "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n")
        #expect(try markdown("> a") == "<blockquote>\n<p>a</p>\n</blockquote>\n")
        #expect(try markdown("---") == "<hr>\n")
    }

    @Test func `a table can be scrolled, and its columns aligned`() throws {
        let html = try markdown("| a | b | c |\n|---|:-:|--:|\n| 1 | 2 | <3 |")
        #expect(
            html.hasPrefix("<div class=\"table\"><table>\n<thead>\n<tr><th scope=\"col\">a</th>"))
        #expect(
            html.contains("<td>1</td><td class=\"center\">2</td><td class=\"right\">&lt;3</td>"))
        #expect(html.hasSuffix("</tbody>\n</table></div>\n"))
    }

    @Test func `code is left alone`() throws {
        #expect(try markdown("`a ! <b> &amp;`") == "<p><code>a ! &lt;b&gt; &amp;amp;</code></p>\n")
        let block = try markdown("```html\n<b> ! \"x\"\n```")
        #expect(block == "<pre><code>&lt;b&gt; ! &quot;x&quot;\n</code></pre>\n")
        #expect(try markdown("    « a »") == "<pre><code>« a »\n</code></pre>\n")
        #expect(try markdown("```\nnever closed") == "<pre><code>never closed\n</code></pre>\n")
    }

    @Test func `links say where they lead`() throws {
        let out =
            "<p><a href=\"https://example.org/?a=1&amp;b=2\" rel=\"noopener ugc nofollow\">x</a></p>\n"
        #expect(try markdown("[x](https://example.org/?a=1&b=2)") == out)
        #expect(try markdown("[x](/news/3)") == "<p><a href=\"/news/3\">x</a></p>\n")
        #expect(try markdown("[x](#bas)") == "<p><a href=\"#bas\">x</a></p>\n")
        #expect(try markdown("[x](mailto:a@b.fr)") == "<p><a href=\"mailto:a@b.fr\">x</a></p>\n")
        #expect(try markdown("[x](</a b>)") == "<p><a href=\"/a%20b\">x</a></p>\n")
        #expect(try markdown("[x][1]\n\n[1]: /a") == "<p><a href=\"/a\">x</a></p>\n")
    }

    @Test(arguments: ["[x](/", "![x](/", "[x](<", "* [x](/a \"t"])
    func `a link that the text ends within is text`(_ typed: String) throws {
        let html = try markdown(typed)
        #expect(!html.contains("<a") && !html.contains("<img"))
        #expect(html.contains("[x]("))
    }

    @Test func `bare addresses become links`() throws {
        #expect(try markdown("https://a.fr/é").contains("href=\"https://a.fr/é\" rel="))
        #expect(try markdown("www.a.fr").contains("href=\"http://www.a.fr\" rel="))
        #expect(try markdown("malik@example.org").contains("href=\"mailto:malik@example.org\""))
        #expect(try markdown("<https://a.fr>").contains(">https://a.fr</a>"))
    }

    @Test func `a link inside a link is text`() throws {
        let html = try markdown("[https://a.fr](https://b.fr)")
        #expect(html.split(separator: "<a ").count == 2)
    }

    @Test func `images come from the platform alone`() throws {
        let image =
            "<p><img src=\"/files/3.jpg\" alt=\"Un &quot;chat&quot; gris\" loading=\"lazy\"></p>\n"
        #expect(try markdown("![Un \"chat\" *gris*](/files/3.jpg)") == image)
        for address in ["https://a.fr/x.png", "//a.fr/x", "x.png", "data:image/png;base64,AA", ""] {
            #expect(try markdown("![Un chat](\(address))") == "<p>Un chat</p>\n")
        }
        #expect(try markdown("[![a](/i.png)](/b)").contains("<a href=\"/b\"><img src=\"/i.png\""))
    }

    @Test func `character references are read once`() throws {
        #expect(try markdown("&lt;b&gt; &#60;b&#x3E;") == "<p>&lt;b&gt; &lt;b&gt;</p>\n")
        #expect(try markdown("&amp;lt;") == "<p>&amp;lt;</p>\n")
        #expect(try markdown("&eacute;&clubs;&#0;&#xD800;") == "<p>é&clubs;\u{FFFD}\u{FFFD}</p>\n")
    }

    @Test func `accents, emoji and NUL bytes`() throws {
        #expect(try markdown("é à\u{301} 👩‍👩‍👧") == "<p>é à\u{301} 👩‍👩‍👧</p>\n")
        #expect(try markdown("a\0b") == "<p>a\u{FFFD}b</p>\n")
        #expect(try markdown("") == "")
        #expect(try markdown("\r\n\r\n") == "")
    }

    @Test func `an excerpt is the words, cut after one of them`() {
        let source = "# Titre\n\nUn *mot* [lien](https://a.fr) &amp; `code`\n\n- fin"
        #expect(Markdown.plainText(source, limit: 100) == "Titre Un mot lien & code fin")
        #expect(Markdown.plainText(source, limit: 28) == "Titre Un mot lien & code fin")
        #expect(Markdown.plainText(source, limit: 27) == "Titre Un mot lien & code…")
        #expect(Markdown.plainText(source, limit: 9) == "Titre Un…")
        #expect(Markdown.plainText("Anticonstitutionnellement", limit: 5) == "Antic…")
        #expect(Markdown.plainText("", limit: 5) == "")
        #expect(Markdown.plainText("<b>", limit: 5) == "<b>")
        #expect(Markdown.plainText("a", limit: -1) == "…")
        #expect(Markdown.plainText("👩‍👩‍👧 👩‍👩‍👧 👩‍👩‍👧", limit: 3) == "👩‍👩‍👧 👩‍👩‍👧…")
    }
}
