import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Polls

@Suite("What people type in polls") struct TypedTests {
    let here: PollsTown

    init() throws { here = try PollsTown() }

    @Test func `the text has its links and lines, and tables are called by the whole title`()
        throws
    {
        let id = try here.publish(Typed.title, ["body": Typed.text])
        #expect(try Typed.faults(in: here.page(id).text) == [])
        let table = try here.town.visit(as: .amina).get(PollPaths.table(id, in: here.space))
        #expect(table.headers["Content-Disposition"]?.contains(Typed.file) == true)
    }

    @Test func `two answers that look the same are one too many`() throws {
        for twin in [Typed.disguised("Amina"), "Amina\u{2800}", "\u{FFFC}Amina"] {
            let answer = try here.town.visit(as: .malik).post(
                PollPaths.polls(in: here.space),
                here.form("Qui ?", ["q1_options": "Amina\nLoïc\n\(twin)"]))
            #expect(answer.status == 422)
        }
    }

    @Test func `a tab in a title, a question or an answer is a space`() throws {
        let id = try here.publish(
            "A.G.\tdu 12 mars",
            ["q1_text": "Qui\tvient ?", "q1_options": "Amina\tH.\nLoïc"])
        let page = try here.page(id).text
        for words in ["A.G. du 12 mars", "Qui vient", "Amina H."] {
            #expect(page.contains(words), "\(words)")
        }
    }
}
