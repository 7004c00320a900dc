import Foundation
import HTTP
import TestKit

/// What the pages say is new to somebody.
struct Counters: Equatable {
    /// What the rail says behind a module, by its word.
    var rail: [String: Int] = [:]
    /// The lines of all times that bear a mark.
    var marks = 0
    /// The lines that a list of what is new alone has, each with a mark.
    var listed = 0
    /// How many messages each topic has that are new.
    var topics: [Int: Int] = [:]
    /// What the forum says above its topics.
    var topicsInAll = 0
    /// How many messages stand as new in each topic; read from its page without reading it.
    var news: Set<Int> = []

    static let modules = ["Nouveautés", "Forum", "Actualités"]
}

extension ReadingTown {
    func counters(_ resident: Resident) throws -> Counters {
        let visitor = try visit(resident)
        var found = Counters()
        let all = try visitor.get(whatsNew + "?period=all")
        found.marks = all.text.components(separatedBy: "class=\"dot\"").count - 1
        let fresh = try visitor.get(whatsNew + "?period=new")
        found.listed = fresh.text.components(separatedBy: "class=\"dot\"").count - 1
        for module in Counters.modules {
            found.rail[module] = try Self.count(
                in: all.words, Regex("\(module) ([0-9]+)\\+? en attente"))
        }
        let list = try visitor.get(forum)
        let rows = list.text.matches(
            of: /topics\/([0-9]+)\/unread"><span class="dot"><\/span>([0-9]+)\+?[ \u{A0}]nouveau/)
        for row in rows { found.topics[Int(row.output.1) ?? 0] = Int(row.output.2) }
        found.topicsInAll = try Self.count(
            in: list.words, Regex("([0-9]+)\\+? sujets? avec du nouveau"))
        found.news = try unreadNews(visitor.get(home).text)
        return found
    }

    private func unreadNews(_ text: String) -> Set<Int> {
        var found: Set<Int> = []
        for part in text.components(separatedBy: "<article").dropFirst()
        where part.contains("Non lue") {
            guard let id = part.firstMatch(of: /\/news\/([0-9]+)/) else { continue }
            found.insert(Int(id.output.1) ?? 0)
        }
        return found
    }

    private static func count(in words: String, _ place: Regex<AnyRegexOutput>) throws -> Int {
        guard let found = words.firstMatch(of: place)?.output[1].substring else { return 0 }
        return Int(found) ?? 0
    }
}
