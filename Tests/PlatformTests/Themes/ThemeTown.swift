import Community
import Content
import Foundation
import HTTP
import Platform
import Storage
import TestKit
import Testing

/// A town with all modules, and what its moderator does with the themes of one of them.
struct ThemeTown {
    /// Those that have a `ThemeKind`.
    static let modules = ["agenda", "contacts", "links"]

    let town: Town
    let space: Space
    let kind: ThemeKind

    init(_ module: String) throws {
        town = try Town(features: features)
        space = try town.space(.centre)
        kind = try #require(town.site.declarations.find(ThemeKind.self, module))
    }

    var list: String { kind.all(in: space) }

    func page(_ resident: Resident = .malik) throws -> Answer {
        try town.visit(as: resident).get(list)
    }

    @discardableResult
    func name(_ name: String, colour: String = "teal") throws -> Answer {
        try town.visit(as: .malik).post(list, fields(name, colour))
    }

    /// Makes one that has to be there.
    func theme(_ name: String, colour: String = "teal") throws -> ItemTheme {
        #expect(try self.name(name, colour: colour).location == list)
        return try #require(try themes().first { $0.name == name })
    }

    func themes() throws -> [ItemTheme] {
        try town.site.database.read { try ItemThemeStore(kind, db: $0).all(in: space) }
    }

    func move(_ theme: ItemTheme, _ way: String) throws {
        let answer = try town.visit(as: .malik).post(
            kind.place(theme.id, in: space), ["do": way])
        #expect(answer.location == list)
    }

    /// Sends the form of a theme as it stood on a page.
    func save(
        _ theme: ItemTheme, as name: String, colour: String = "teal", read page: Answer
    ) throws -> Answer {
        var fields = fields(name, colour)
        fields.append("version", try #require(version(of: theme, on: page)))
        return try town.visit(as: .malik).put(kind.one(theme.id, in: space), fields)
    }

    private func version(of theme: ItemTheme, on page: Answer) -> String? {
        let form = page.text.components(separatedBy: "<form").first {
            $0.contains("action=\"\(kind.one(theme.id, in: space))\"") && $0.contains("\"PUT\"")
        }
        return form?.firstMatch(of: /name="version" value="([^"]*)"/).map { String($0.1) }
    }

    private func fields(_ name: String, _ colour: String) -> FormFields {
        kind.hasColours ? ["name": name, "colour": colour] : ["name": name]
    }

    func fill(_ count: Int) throws {
        try town.site.database.write { db in
            for number in 0..<count {
                _ = try ItemThemeStore(kind, db: db).create("Thème \(number)", in: space)
            }
        }
    }
}
