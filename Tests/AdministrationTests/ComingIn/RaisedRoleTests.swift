import Community
import Foundation
import HTTP
import TestKit
import Testing

@Suite("Roles that a table gives") struct RaisedRoleTests {
    let desk: ComingInTown

    init() throws { desk = try ComingInTown() }

    private var audit: String { desk.space + "/administration/audit" }

    @Test func `a higher role for whoever waits is said before, after, and in the record`() throws {
        try desk.take(desk.look("Courriel;Rôle\r\ncache@exemple.test;Membre\r\n"))
        let path = try desk.look(
            "Courriel;Rôle\r\ncache@exemple.test;Administration\r\nlise@exemple.test;\r\n",
            by: .claire)
        let sentence = "rôle\u{A0}: Administration au lieu de Membre"
        #expect(try desk.page(path, by: .claire).words.contains(sentence))
        let done = try desk.take(path, by: .claire)
        #expect(done.words.contains(sentence), "\(done.words)")
        let record = try desk.page(audit, by: .claire).words
        #expect(record.contains("Claire Vidal a invité quelqu’un\u{A0}: Administration"))
        #expect(record.contains("Claire Vidal a invité quelqu’un\u{A0}: Membre"))
    }

    @Test func `members of a table are told of by their number, the others one by one`() throws {
        try desk.take(
            desk.look(
                "Courriel;Rôle\r\na@exemple.test;\r\nb@exemple.test;\r\nc@exemple.test;\r\n"
                    + "d@exemple.test;modération\r\ne@exemple.test;modération\r\n", by: .claire),
            by: .claire)
        let record = try desk.page(audit, by: .claire).words
        #expect(record.contains("3 fois"), "\(record)")
        let each = record.components(separatedBy: "a invité quelqu’un\u{A0}: Modération")
        #expect(each.count == 3, "\(record)")
    }
}
