import Foundation
import Testing

@testable import Markup

/// A record that many readers see, printed once: what is laid over is each reader's own.
@Suite("Kept records") struct KeptTests {
    private struct Mark: Rendered {
        let word: String
        static let fields: [Field<Self>] = [.text("word") { $0.word }]
    }

    private struct Message: Rendered {
        let name: String
        let marks: [Mark]
        let isEdited: Bool

        static let fields: [Field<Self>] = [
            .text("name") { $0.name }, .list("marks", Mark.self) { $0.marks },
            .flag("edited") { $0.isEdited },
        ]
    }

    private struct Row: Rendered {
        let message: Kept<Message>
        let isNew: Bool
        let tool: String?
        let own: [Mark]

        static let fields: [Field<Self>] = [
            .kept("message", Message.self) { $0.message }, .flag("new") { $0.isNew },
            .optionalText("tool") { $0.tool }, .list("own", Mark.self) { $0.own },
        ]
    }

    private struct List: Page {
        static let template = "list"
        let rows: [Row]
        static let fields: [Field<Self>] = [.list("rows", Row.self) { $0.rows }]
    }

    private struct Frame: Rendered {
        let site: String
        static let fields: [Field<Self>] = [.text("site") { $0.site }]
    }

    private static let row = """
        {{#rows}}{{#message}}<p>{{#new}}new {{#edited}}(edited) {{/edited}}{{/new}}{{name}}\
        {{^new}} old{{/new}}{{#tool}} [{{tool}} {{name}}]{{/tool}}{{#marks}} +{{word}}\
        {{#new}}!{{/new}}{{/marks}}{{#own}} -{{word}} of {{name}}{{/own}} {{site}} {{t.end}}</p>\
        {{/message}}{{/rows}}
        """

    private func templates(_ source: String = row) throws -> Templates<Frame> {
        var templates = try Templates(
            sources: ["list": source], frame: Frame.self,
            constants: Constants(["fr": ["t.end": "fin"], "en": ["t.end": "end"]]))
        try templates.bind(List.self)
        return templates
    }

    private func message(_ isEdited: Bool = true) -> Kept<Message> {
        Kept(
            Message(
                name: "Zoé & Léa", marks: [Mark(word: "merci"), Mark(word: "<oui>")],
                isEdited: isEdited))
    }

    private func text(
        _ templates: Templates<Frame>, _ rows: [Row], site: String = "A", in language: String = "fr"
    ) throws -> String {
        String(
            decoding: try templates.render(
                List(rows: rows), frame: Frame(site: site), in: language), as: UTF8.self)
    }

    @Test func `each reader has their own over what is kept, whoever came first`() throws {
        let templates = try templates()
        let kept = message()
        let rows = [true, false].flatMap { isNew in
            [nil, "Répondre"].flatMap { tool in
                [[], [Mark(word: "un"), Mark(word: "deux")]].map { own in
                    Row(message: kept, isNew: isNew, tool: tool, own: own)
                }
            }
        }
        for _ in 1...2 {
            for (index, row) in rows.enumerated() {
                let site = "site \(index)"
                let fresh = Row(
                    message: message(), isNew: row.isNew, tool: row.tool, own: row.own)
                #expect(
                    try text(templates, [row], site: site)
                        == text(templates, [fresh], site: site))
            }
        }
        #expect(
            try text(templates, [rows[3]]) == """
                <p>new (edited) Zoé &amp; Léa [Répondre Zoé &amp; Léa] +merci! +&lt;oui&gt;!\
                 -un of Zoé &amp; Léa -deux of Zoé &amp; Léa A fin</p>
                """)
    }

    @Test func `what a message says of itself is not read again`() throws {
        let templates = try templates()
        let kept = message()
        #expect(kept.record != nil)
        let first = try text(templates, [Row(message: kept, isNew: false, tool: nil, own: [])])
        #expect(kept.record == nil)
        #expect(
            try text(templates, [Row(message: kept, isNew: false, tool: nil, own: [])]) == first)
    }

    @Test func `the same record twice on a page, and beside others`() throws {
        let templates = try templates()
        let kept = message()
        let rows = [kept, message(false), kept].map {
            Row(message: $0, isNew: true, tool: nil, own: [])
        }
        let shown = try text(templates, rows)
        #expect(shown.components(separatedBy: "<p>new (edited)").count == 3)
        #expect(shown.components(separatedBy: "<p>new Zoé").count == 2)
    }

    @Test func `in another language, or elsewhere in a template, it is an error and no other text`()
        throws
    {
        let templates = try templates()
        let row = Row(message: message(), isNew: true, tool: nil, own: [])
        #expect(try text(templates, [row]).contains("fin"))
        #expect(throws: TemplateError("list", line: 0, .keptElsewhere)) {
            try text(templates, [row], in: "en")
        }
        let twice = try self.templates(
            "{{#rows}}{{#message}}{{name}}{{/message}}{{#message}}{{name}}{{/message}}{{/rows}}")
        #expect(throws: TemplateError("list", line: 0, .keptElsewhere)) {
            try text(twice, [Row(message: message(), isNew: true, tool: nil, own: [])])
        }
    }

    @Test func `it cannot be printed as a text`() throws {
        #expect(throws: TemplateError("list", line: 1, .unprintable("message"))) {
            try templates("{{#rows}}{{message}}{{/rows}}")
        }
    }

    @Test func `a section that others see at the same time is the same for all`() async throws {
        let templates = try templates()
        let kept = message()
        let expected = try text(
            templates, [Row(message: message(), isNew: true, tool: "Lire", own: [])])
        await withTaskGroup(of: Bool.self) { group in
            for _ in 1...64 {
                group.addTask {
                    let row = Row(message: kept, isNew: true, tool: "Lire", own: [])
                    return (try? text(templates, [row])) == expected
                }
            }
            for await isSame in group { #expect(isSame) }
        }
    }
}
