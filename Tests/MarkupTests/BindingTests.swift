import Markup
import Testing

struct Chrome: Rendered {
    var site = "Parvis"
    var title = "of the frame"
    static let fields: [Field<Self>] = [
        .text("site") { $0.site }, .text("title") { $0.title },
    ]
}

struct Reply: Rendered {
    var text: String
    var replies: [Reply] = []
    static let fields: [Field<Self>] = [
        .text("text") { $0.text }, .list("replies", Reply.self) { $0.replies },
    ]
}

struct Author: Rendered {
    var name: String
    var home: String
    static let fields: [Field<Self>] = [
        .text("name") { $0.name }, .link("home") { $0.home },
    ]
}

struct Article: Page {
    static let template = "news/item"
    var title = "Fête <b>"
    var subtitle: String?
    var count = 0
    var mine = false
    var body = HTML(trusted: "<p>Oui</p>")
    var author = Author(name: "Loïc", home: "/people/4")
    var editor: Author?
    var replies: [Reply] = []
    var tags: [String] = []
    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .optionalText("subtitle") { $0.subtitle },
        .number("count") { $0.count }, .flag("mine") { $0.mine }, .html("body") { $0.body },
        .record("author", Author.self) { $0.author },
        .optionalRecord("editor", Author.self) { $0.editor },
        .list("replies", Reply.self) { $0.replies }, .texts("tags") { $0.tags },
    ]
}

func templates(
    _ source: String, _ others: [String: String] = [:],
    constants: [String: String] = ["t.news.publish": "Publier l'article & fermer"]
) throws -> Templates<Chrome> {
    let sources = others.merging(["news/item": source]) { $1 }
    var all = try Templates(
        sources: sources, frame: Chrome.self, constants: Constants(["fr": constants]))
    try all.bind(Article.self)
    return all
}

let french = Constants(["fr": [:]])

func page(
    _ source: String, _ article: Article = Article(), _ others: [String: String] = [:]
) throws -> String {
    let bytes = try templates(source, others).render(article, frame: Chrome(), in: "fr")
    return String(decoding: bytes, as: UTF8.self)
}

@Suite("Pages bound to templates") struct BindingTests {
    @Test func `each kind of field prints and is tested in its way`() throws {
        #expect(try page("{{title}}") == "Fête &lt;b&gt;")
        #expect(try page("{{body}}{{{body}}}{{&body}}") == "<p>Oui</p><p>Oui</p><p>Oui</p>")
        #expect(try page("{{count}}{{{count}}}", Article(count: -120)) == "-120-120")
        #expect(try page("{{count}}", Article(count: .min)) == "-9223372036854775808")
        #expect(try page("{{#count}}yes{{/count}}") == "yes")
        #expect(try page("{{#mine}}yes{{/mine}}{{^mine}}no{{/mine}}") == "no")
        #expect(try page("{{#mine}}yes{{/mine}}", Article(mine: true)) == "yes")
        #expect(try page("[{{subtitle}}{{#subtitle}}yes{{/subtitle}}]") == "[]")
        let titled = Article(subtitle: "&")
        #expect(try page("{{#subtitle}}{{.}}{{subtitle}}{{/subtitle}}", titled) == "&amp;&amp;")
        #expect(
            try page("{{#body}}{{.}}{{/body}}{{^body}}no{{/body}}", Article(body: .empty)) == "no")
        #expect(try page("{{#tags}}({{.}}){{/tags}}", Article(tags: ["a", "<"])) == "(a)(&lt;)")
        #expect(try page("{{^tags}}none{{/tags}}") == "none")
    }

    @Test func `records are entered, dotted into, and may be absent`() throws {
        #expect(try page("{{author.name}}{{#author}} {{name}}{{/author}}") == "Loïc Loïc")
        #expect(try page("[{{editor.name}}{{^editor}}no{{/editor}}]") == "[no]")
        #expect(try page("{{^editor.name}}no{{/editor.name}}") == "no")
        let edited = Article(editor: Author(name: "Claire", home: ""))
        #expect(
            try page("{{editor.name}}{{#editor.name}}!{{.}}{{/editor.name}}", edited)
                == "Claire!Claire")
    }

    @Test func `a flag does not change what a dot means`() throws {
        let article = Article(mine: true, tags: ["a"])
        #expect(try page("{{#tags}}{{#mine}}{{.}}{{/mine}}{{/tags}}", article) == "a")
    }

    @Test func `names of the page win over those of the frame`() throws {
        #expect(try page("{{site}}: {{title}}") == "Parvis: Fête &lt;b&gt;")
    }

    @Test func `records of one type nest, and the inner one is read`() throws {
        let article = Article(replies: [
            Reply(text: "1", replies: [Reply(text: "2", replies: [Reply(text: "3")])]),
            Reply(text: "4"),
        ])
        let partials = ["news/_reply": "<{{text}}{{#replies}}{{>_reply}}{{/replies}}{{text}}>"]
        let source = "{{#replies}}{{>_reply}}{{/replies}}"
        #expect(
            try page(source, article, partials)
                == "<1<2<3>2>1><4>".replacing("<3>", with: "<33>").replacing("<4>", with: "<44>"))
    }

    @Test func `data nested beyond reason is an error, not a crash`() throws {
        var reply = Reply(text: "x")
        for _ in 0..<10_000 { reply = Reply(text: "x", replies: [reply]) }
        let partials = ["news/_reply": "{{#replies}}{{>_reply}}{{/replies}}"]
        #expect(throws: TemplateError("news/item", line: 0, .tooDeep)) {
            try page("{{#replies}}{{>_reply}}{{/replies}}", Article(replies: [reply]), partials)
        }
    }

    @Test func `a partial beside the template comes before one at a full path`() throws {
        let others = ["news/_row": "near", "_row": "far", "shared/_row": "shared"]
        #expect(try page("{{>_row}} {{>shared/_row}}", Article(), others) == "near shared")
        #expect(try page("{{>_row}}", Article(), ["_row": "far"]) == "far")
    }

    @Test func `a partial finds its own neighbours`() throws {
        let others = ["shared/_a": "{{>_b}}", "shared/_b": "b of shared", "news/_b": "b of news"]
        #expect(try page("{{>shared/_a}}", Article(), others) == "b of shared")
        let layout = ["layout": "<{{$body}}{{/body}}>", "news/_b": "b of news"]
        let source = "{{<layout}}{{$body}}{{>_b}}{{/body}}{{/layout}}"
        #expect(try page(source, Article(), layout) == "<b of news>")
    }

    @Test func `constants are printed, escaped unless asked otherwise`() throws {
        let source = "<b>{{t.news.publish}}</b>{{{t.news.publish}}}"
        let text = "<b>Publier l&#39;article &amp; fermer</b>Publier l'article & fermer"
        #expect(try page(source) == text)
    }

    @Test func `a page bound once is printed in every language`() throws {
        let constants = Constants([
            "fr": ["t.hello": "Bonjour", "t.end": ""], "en": ["t.hello": "Hello", "t.end": "."],
        ])
        var all = try Templates(
            sources: ["news/item": "{{#mine}}{{t.hello}}, {{/mine}}{{title}}{{t.end}}"],
            frame: Chrome.self, constants: constants)
        try all.bind(Article.self)
        let article = Article(title: "x", mine: true)
        #expect(try all.render(article, frame: Chrome(), in: "fr") == Array("Bonjour, x".utf8))
        #expect(try all.render(article, frame: Chrome(), in: "en") == Array("Hello, x.".utf8))
        #expect(throws: TemplateError("news/item", line: 0, .unknownLanguage("br"))) {
            try all.render(article, frame: Chrome(), in: "br")
        }
    }

    @Test func `addresses are checked as they are printed`() throws {
        let source = "<a href=\"{{author.home}}\">"
        #expect(try page(source) == "<a href=\"/people/4\">")
        for bad in ["javascript:alert(1)", "//evil", " java\tscript:x", "", "/\\x"] {
            let article = Article(author: Author(name: "", home: bad))
            #expect(try page(source, article) == "<a href=\"#\">")
        }
        let quoted = Article(author: Author(name: "", home: "/a\"b c"))
        #expect(try page(source, quoted) == "<a href=\"/a&quot;b%20c\">")
    }

    @Test func `fields that a template never uses are known`() throws {
        let all = try templates("{{title}}{{author.name}}{{#replies}}{{text}}{{/replies}}")
        #expect(
            all.unusedFields == [
                "Chrome.site", "Chrome.title", "Article.subtitle", "Article.count", "Article.mine",
                "Article.body",
                "Article.editor", "Article.tags", "Reply.replies", "Author.home",
            ])
    }

    @Test func `a page is rendered from many threads at once`() async throws {
        let all = try templates("{{#tags}}{{.}}{{/tags}}{{title}}")
        await withTaskGroup(of: Bool.self) { group in
            for number in 0..<64 {
                group.addTask {
                    let article = Article(title: "\(number)", tags: ["a"])
                    let bytes = try? all.render(article, frame: Chrome(), in: "fr")
                    return bytes == Array("a\(number)".utf8)
                }
            }
            for await isRight in group { #expect(isRight) }
        }
    }
}
