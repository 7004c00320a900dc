import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Contacts

/// An address book that goes out of one space and comes into another; Claire administers both.
struct ExchangeTown {
    let here: ContactsTown
    let network: Space

    init() throws {
        here = try ContactsTown()
        network = try here.town.space(.network)
    }

    var centre: Space { here.space }

    func export(
        _ format: String, _ query: String = "", as resident: Resident = .claire,
        from space: Space? = nil
    ) throws -> String {
        let path = ContactsPaths.export(in: space ?? centre) + "?format=\(format)" + query
        let answer = try here.visit(resident).get(path)
        #expect(answer.status == 200, "\(answer.words)")
        return answer.text
    }

    func send(_ data: Data, _ name: String, to space: Space? = nil) throws -> Answer {
        let file = try UploadedFile(name, Array(data), in: here.town.site.files)
        return try here.visit(.claire).post(
            ContactImport.kind.all(in: space ?? centre), [:], files: [file])
    }

    /// Sends a file that is taken up, says that its columns mean what was guessed, and gives the
    /// address of what would become of it.
    func look(_ text: String, _ name: String, in space: Space? = nil) throws -> String {
        let sent = try send(Data(text.utf8), name, to: space)
        let path = try #require(sent.location, "\(sent.words)")
        guard !name.hasSuffix(".vcf") else { return path }
        let form = try here.visit(.claire).get(path + "/columns")
        var fields: FormFields = [:]
        for place in 0..<form.values(of: "name").count(where: { $0.hasPrefix("column-") }) {
            fields.append("column-\(place)", form.chosen("column-\(place)") ?? "")
        }
        let settled = try here.visit(.claire).post(path + "/columns", fields)
        #expect(settled.status == 303, "\(settled.words)")
        return path
    }

    /// Brings a file in, and gives the pages that said what would become of it, and what did.
    @discardableResult
    func bring(_ text: String, _ name: String = "contacts.vcf", in space: Space? = nil) throws
        -> String
    {
        let path = try look(text, name, in: space)
        let preview = try here.visit(.claire).get(path).words
        let taken = try here.visit(.claire).post(path, [:])
        #expect(taken.status == 303, "\(taken.words)")
        try here.town.runJobs()
        return preview + " " + (try here.visit(.claire).get(path).words)
    }

    func card(_ lines: String..., version: String = "3.0") -> String {
        (["BEGIN:VCARD", "VERSION:" + version] + lines + ["END:VCARD", ""])
            .joined(separator: "\r\n")
    }

    /// The cards of a space, by their names.
    func titles(in space: Space? = nil) throws -> [String] {
        let id = (space ?? centre).id
        return try here.town.site.database.read {
            try $0.values(
                """
                SELECT i.title FROM contact AS c JOIN item AS i ON i.id = c.item_id
                WHERE c.space_id = \(id) AND i.trashed_at IS NULL
                ORDER BY c.name_key, c.item_id
                """)
        }
    }

    func id(_ title: String, in space: Space? = nil) throws -> Item.ID {
        let place = (space ?? centre).id
        let found: Item.ID? = try here.town.site.database.read {
            try $0.value(
                """
                SELECT c.item_id FROM contact AS c JOIN item AS i ON i.id = c.item_id
                WHERE c.space_id = \(place) AND i.title = \(title)
                """)
        }
        return try #require(found, "no card of \(title)")
    }
}
