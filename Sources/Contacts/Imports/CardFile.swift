import Community
import Content
import Foundation
import VCard

/// A file of cards, of whatever version, read one after the other.
enum CardFile {
    static let bytes = 60_000_000
    static let most = 20_000

    static func read(_ source: ImportSource) throws -> ImportedThings<ImportedContact> {
        var limits = CardLimits()
        limits.cards = most
        var things: [ImportedContact] = []
        do throws(CardReadError) {
            var reader = try CardReader(source.data, limits: limits)
            let program = program(of: source.data)
            while let reading = try reader.next() {
                var thing = CardContent.read(reading)
                thing.program = program
                things.append(thing)
            }
            return ImportedThings(things, problems: reader.problems.map { problem($0, source) })
        } catch {
            throw ImportRefusal(sentence(error, source.words))
        }
    }

    /// By what its first card says of it, whatever its version is.
    private static func program(of data: Data) -> String {
        let head = String(decoding: data.prefix(4_096), as: UTF8.self)
        let line = head.split(whereSeparator: \.isNewline)
            .first { $0.uppercased().hasPrefix("PRODID") }
        let name = (line ?? "").drop { $0 != ":" }.filter(\.isLetter)
        return name.isEmpty ? "" : SaidContact.digest([name.lowercased()])
    }

    private static func sentence(_ error: CardReadError, _ words: Localization) -> String {
        switch error {
        case .noCard: words("contacts.import.error.noCard")
        case .tooLarge(let most):
            words("imports.error.tooLarge", ["n": String(most / 1_000_000)])
        case .tooMany(let most):
            words("contacts.import.error.tooMany", ["n": words.number(most)])
        }
    }

    private static func problem(_ one: CardProblem, _ source: ImportSource) -> ImportProblem {
        ImportProblem(
            line: one.line, about: one.about, sentence(one.kind, source.words),
            isRejection: one.isRejection)
    }

    private static func sentence(_ kind: CardProblem.Kind, _ words: Localization) -> String {
        func say(_ key: String, _ name: String = "") -> String {
            words("contacts.import.card.\(key)", ["name": name])
        }
        return switch kind {
        case .cut: say("cut")
        case .empty: say("empty")
        case .tooManyLines: say("tooManyLines")
        case .line: say("line")
        case .tooLong(let name): say("tooLong", name)
        case .value(let name): say("value", name)
        case .nameFrom(let name): say("nameFrom", name)
        case .nested: say("nested")
        case .unknownCharset(let name): say("charset", name)
        case .controls: say("controls")
        }
    }
}
