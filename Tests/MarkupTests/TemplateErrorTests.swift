import Foundation
import Markup
import Testing

@Suite("Mistakes in templates") struct TemplateErrorTests {
    private func mistake(
        _ source: String, _ reason: TemplateError.Reason, line: Int,
        in template: String = "news/item",
        _ others: [String: String] = [:], at location: SourceLocation = #_sourceLocation
    ) {
        let error = TemplateError(template, line: line, reason)
        #expect(throws: error, sourceLocation: location) { try templates(source, others) }
    }

    @Test func `an unknown name is told with its line`() {
        mistake("a\nb {{titel}}", .unknownKey("titel"), line: 2)
        mistake("{{#nothing}}{{/nothing}}", .unknownKey("nothing"), line: 1)
        mistake("\r\n\r\n{{^nothing}}{{/nothing}}", .unknownKey("nothing"), line: 3)
        mistake("{{author.age}}", .unknownKey("author.age"), line: 1)
        mistake("{{replies.text}}", .unknownKey("replies.text"), line: 1)
        mistake("{{title.x}}", .unknownKey("title.x"), line: 1)
        mistake("{{.}}", .unknownKey("."), line: 1)
        mistake("{{#replies}}{{.title}}{{/replies}}", .unknownKey(".title"), line: 1)
    }

    @Test func `in a partial, the name and line are those of the partial`() {
        let others = ["news/_row": "\n{{#tags}}\n{{nope}}{{/tags}}"]
        mistake("{{>_row}}", .unknownKey("nope"), line: 3, in: "news/_row", others)
    }

    @Test func `in an argument, the name and line are those of the child`() {
        let source = "{{<layout}}\n{{$body}}\n{{nope}}\n{{/body}}\n{{/layout}}"
        mistake(source, .unknownKey("nope"), line: 3, ["layout": "{{$body}}{{/body}}"])
    }

    @Test func `an unknown text of the catalogue is told`() {
        mistake("\n{{t.news.publsh}}", .unknownConstant("t.news.publsh"), line: 2)
        mistake("{{#t.news.publish}}x{{/t.news.publish}}", .unknownKey("t.news.publish"), line: 1)
    }

    @Test func `a text that one language lacks is told, whichever it is`() {
        for (whole, poor) in [("fr", "en"), ("en", "fr")] {
            let constants = Constants([whole: ["t.a": "a", "t.b": "b"], poor: ["t.a": "a"]])
            let error = TemplateError("news/item", line: 2, .unknownConstant("t.b"))
            #expect(throws: error) {
                var all = try Templates(
                    sources: ["news/item": "{{t.a}}\n{{t.b}}"], frame: Chrome.self,
                    constants: constants)
                try all.bind(Article.self)
            }
        }
    }

    @Test func `an unknown partial, parent or template is told`() {
        mistake("\n{{>_nope}}", .unknownPartial("_nope"), line: 2)
        mistake("{{<nope}}{{/nope}}", .unknownPartial("nope"), line: 1)
        let error = TemplateError("news/item", line: 0, .unknownTemplate("news/item"))
        #expect(throws: error) {
            var all = try Templates(sources: [:], frame: Chrome.self, constants: french)
            try all.bind(Article.self)
        }
    }

    @Test func `text is never printed without escaping`() {
        mistake("{{{title}}}", .unescaped("title"), line: 1)
        mistake("{{&subtitle}}", .unescaped("subtitle"), line: 1)
        mistake("{{#tags}}\n{{{.}}}{{/tags}}", .unescaped("."), line: 2)
        mistake("{{{author.home}}}", .unescaped("author.home"), line: 1)
    }

    @Test func `what has no text cannot be printed`() {
        mistake("{{mine}}", .unprintable("mine"), line: 1)
        mistake("{{author}}", .unprintable("author"), line: 1)
        mistake("{{replies}}", .unprintable("replies"), line: 1)
    }

    @Test func `tags that do not match are told`() {
        mistake("\n{{#title}}", .unclosedSection("title"), line: 2)
        mistake("\n\n{{/title}}", .unexpectedClosing("title"), line: 3)
        mistake("{{#title}}{{#tags}}\n{{/title}}{{/tags}}", .unexpectedClosing("title"), line: 2)
        mistake("{{$a}}{{/b}}", .unexpectedClosing("b"), line: 1)
        mistake("\n{{title", .unclosedTag, line: 2)
        mistake("{{{title}}", .unclosedTag, line: 1)
        mistake("{{}}", .badName(""), line: 1)
        mistake("{{a b}}", .badName("a b"), line: 1)
        mistake("{{= x =}}", .badDelimiters("x"), line: 1)
        mistake("{{>*x}}", .unsupported("*x"), line: 1)
    }

    @Test func `nesting has an end`() {
        let open = String(repeating: "{{#mine}}", count: 64)
        let close = String(repeating: "{{/mine}}", count: 64)
        #expect(throws: Never.self) { try templates(open + close) }
        mistake(open + "{{#mine}}{{/mine}}" + close, .tooDeep, line: 1)
    }

    @Test func `a page that was never bound is refused`() throws {
        let all = try Templates(sources: ["news/item": ""], frame: Chrome.self, constants: french)
        #expect(throws: TemplateError("news/item", line: 0, .unbound("news/item"))) {
            try all.render(Article(), frame: Chrome(), in: "fr")
        }
        #expect(all.unusedFields == [])
    }

    @Test func `two fields of one name are refused`() throws {
        struct Twice: Page {
            static let template = "twice"
            static let fields: [Field<Self>] = [.text("a") { _ in "" }, .flag("a") { _ in true }]
        }
        var all = try Templates(sources: ["twice": ""], frame: Chrome.self, constants: french)
        #expect(throws: TemplateError("twice", line: 0, .repeatedField("Twice.a"))) {
            try all.bind(Twice.self)
        }
    }

    @Test func `templates are read from a folder, by their path in it`() throws {
        let folder = FileManager.default.temporaryDirectory.path + "/parvis-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(
            atPath: folder + "/news", withIntermediateDirectories: true)
        try "{{>_é}}".write(
            toFile: folder + "/news/item.mustache", atomically: true, encoding: .utf8)
        try "{{title}}".write(
            toFile: folder + "/news/_é.mustache", atomically: true, encoding: .utf8)
        try "{{oops".write(toFile: folder + "/notes.txt", atomically: true, encoding: .utf8)
        var all = try Templates(folder: folder, frame: Chrome.self, constants: french)
        try all.bind(Article.self)
        #expect(try all.render(Article(title: "x"), frame: Chrome(), in: "fr") == Array("x".utf8))
        try Data([0xFF]).write(to: URL(fileURLWithPath: folder + "/bad.mustache"))
        #expect(throws: TemplateError("bad", line: 0, .unreadable("bad.mustache"))) {
            try Templates(folder: folder, frame: Chrome.self, constants: french)
        }
    }

    @Test func `a folder that is not there is told`() {
        #expect(throws: TemplateError.self) {
            try Templates(folder: "/nowhere/at/all", frame: Chrome.self, constants: french)
        }
    }
}
