import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

/// A board whose moderator brings in cards.
struct ImportTown {
    let board: PinboardTown
    let imports: String

    init() throws {
        board = try PinboardTown()
        imports = PinboardImport.kind.all(in: board.space)
    }

    func send(
        _ data: Data, _ name: String = "cartes.csv", by resident: Resident = .malik
    ) throws -> Answer {
        let file = try UploadedFile(name, Array(data), in: board.site.files)
        return try board.visit(resident).post(imports, [:], files: [file])
    }

    /// Sends a file that is taken up, and gives its address.
    func look(_ text: String, _ name: String = "cartes.csv") throws -> String {
        let sent = try send(Data(text.utf8), name)
        return try #require(sent.location, "\(sent.words)")
    }

    func page(_ path: String) throws -> Answer { try board.visit(.malik).get(path) }

    /// Says what the columns mean; where nothing is said, what was guessed.
    @discardableResult
    func settle(_ path: String, _ keys: String?...) throws -> Answer {
        let form = try page(path + "/columns")
        let count = form.values(of: "name").count { $0.hasPrefix("column-") }
        var fields: FormFields = [:]
        for place in 0..<count {
            let said = place < keys.count ? keys[place] : nil
            fields.append(
                "column-\(place)", said ?? form.chosen("column-\(place)") ?? "")
        }
        return try board.visit(.malik).post(path + "/columns", fields)
    }

    @discardableResult
    func take(_ path: String) throws -> Answer {
        let answer = try board.visit(.malik).post(path, [:])
        #expect(answer.status == 303, "\(answer.words)")
        try board.town.runJobs()
        return try page(path)
    }

    /// Title and text of each card, in order.
    func cards() throws -> [String] {
        try board.site.database.read {
            try $0.values(
                """
                SELECT i.title || ': ' || c.body AS text FROM card AS c
                JOIN item AS i ON i.id = c.id ORDER BY c.id
                """)
        }
    }

    func verbs() throws -> [String] {
        try board.site.database.read {
            try $0.values("SELECT j.verb FROM journal AS j ORDER BY j.id")
        }
    }
}
