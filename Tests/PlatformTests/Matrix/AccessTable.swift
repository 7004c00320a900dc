import Community
import Content
import Foundation
import HTTP
import Platform
import TestKit

/// What a reviewer reads: for each route the status that each caller is answered, written by hand
/// in the `access.txt` of its feature's tests.
struct AccessTable {
    struct Line {
        let file: String
        /// `GET /:space/news/:id`.
        let route: String
        let answers: [Int]
        /// What stands after the answers.
        let note: String

        func answer(to caller: Caller) -> Int? {
            Caller.allCases.firstIndex(of: caller).flatMap { index in
                answers.indices.contains(index) ? answers[index] : nil
            }
        }
    }

    private(set) var lines: [Line] = []

    /// The tables of all features.
    init() throws {
        for file in try Project.files(under: "Tests", ending: "/access.txt") {
            for line in file.lines where !line.isEmpty && !line.hasPrefix("#") {
                lines.append(Self.line(line, of: file.path))
            }
        }
    }

    func line(of route: Route) -> Line? { lines.first { $0.route == route.name } }

    private static func line(_ text: Substring, of file: String) -> Line {
        let words = text.split(separator: " ").map(String.init)
        let answers = words.dropFirst(2).prefix { Int($0) != nil }
        return Line(
            file: file, route: words.prefix(2).joined(separator: " "),
            answers: answers.compactMap { Int($0) },
            note: words.dropFirst(2 + answers.count).joined(separator: " "))
    }

    /// The line to write for a route: its answers are for whoever writes it to think of.
    static func blank(_ route: Route) -> String {
        let name = route.method.rawValue.padded(to: 7) + route.pattern.text.padded(to: 48)
        return name + Caller.allCases.map { _ in "..." }.joined(separator: "  ")
    }

    /// Where the lines of a feature are.
    static func file(of feature: Feature) -> String {
        let isContent = Set(content.map(\.name)).contains(feature.name)
        let words = isContent ? ["content"] : feature.name.split(separator: "-").map(String.init)
        let target = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        return "Tests/\(target)Tests/access.txt"
    }
}

extension Route {
    /// As a table names it, and a sample.
    var name: String { RouteSample.name(method, pattern) }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        padding(toLength: max(width, count + 1), withPad: " ", startingAt: 0)
    }
}
