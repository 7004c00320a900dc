import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Messages

@Suite("What people type in messages") struct TypedTests {
    let post: MessagesTown

    init() throws { post = try MessagesTown() }

    @Test func `a letter has its links and lines, and its table the whole of its subject`()
        throws
    {
        let id = try post.write(
            Typed.title, to: [.loic], by: .amina, ["text": Typed.text, "receipt": "1"])
        #expect(try Typed.faults(in: post.read(id, as: .loic).text) == [])
        #expect(try Array(post.letter(id).subject.utf8) == Array(Typed.seen.utf8))
        let table = try post.town.visit(as: .amina).get(MessagesPaths.table(id, in: post.space))
        #expect(table.headers["Content-Disposition"]?.contains(Typed.file + ".csv") == true)
        let mail = try #require(try post.mails(to: .loic).last)
        #expect(mail.html.map { Typed.faults(in: $0) } == [])
    }
}
