import Community
import Foundation
import HTTP

/// The part of a ballot's form that answers one question.
struct BallotAnswer {
    static let longestText = 2_000
    static let blank = "blank"

    private let name: String
    private let question: Question
    private let single: String
    /// What was sent for each option, by its number as it was written.
    private let marks: [(option: String, value: String)]
    /// Whether its one field chooses the blank vote.
    private let saysBlank: Bool
    private let isBlank: Bool

    init(_ fields: FormFields, _ name: String, _ question: Question) {
        self.name = name
        self.question = question
        single = (fields.first(name) ?? "").plainLines
        let all = fields.all.filter { $0.name.hasPrefix(name + "-") && !$0.value.isEmpty }
            .map { (option: String($0.name.dropFirst(name.utf8.count + 1)), value: $0.value) }
        // In one's own words, that one says nothing.
        saysBlank = single == Self.blank && question.method != .text
        isBlank = saysBlank || all.contains { $0.option == Self.blank }
        marks = all.filter { $0.option != Self.blank }
    }

    func read() throws(BallotFault) -> Reply {
        let hasMore = !marks.isEmpty || (!single.isEmpty && !saysBlank)
        if isBlank {
            guard !hasMore else { throw .blankBeside }
            return .blank
        }
        switch question.method {
        case .one: return try one()
        case .several: return try several(question.least...max(question.least, question.most))
        case .approval: return try several(1...question.choices.count)
        case .score: return .scores(try values(0...VoteMethod.mostPoints))
        case .judgment: return .mentions(try values(0...VoteMethod.mentions - 1))
        case .schulze, .runoff, .transferable: return try ranking()
        case .dates: return try dates()
        case .text: return try text()
        }
    }

    private func one() throws(BallotFault) -> Reply {
        guard marks.isEmpty else { throw .unknown }
        guard !single.isEmpty else { throw .nothing }
        guard let option = Self.number(single), question.choices.indices.contains(option) else {
            throw .unknown
        }
        return .choices([option])
    }

    private func several(_ range: ClosedRange<Int>) throws(BallotFault) -> Reply {
        let options = try given().map(\.option).sorted()
        guard !options.isEmpty else { throw .nothing }
        guard options.count >= range.lowerBound else { throw .tooFew(options.count) }
        guard options.count <= range.upperBound else { throw .tooMany(options.count) }
        return .choices(options)
    }

    /// As a form writes it: neither "+1" nor "01".
    private static func number(_ text: String) -> Int? {
        Int(text).flatMap { String($0) == text ? $0 : nil }
    }

    /// The marks by option; none may name another one.
    private func given() throws(BallotFault) -> [(option: Int, value: String)] {
        guard single.isEmpty else { throw .unknown }
        var given: [(option: Int, value: String)] = []
        for mark in marks {
            guard let option = Self.number(mark.option),
                question.choices.indices.contains(option)
            else { throw .unknown }
            given.append((option, mark.value))
        }
        return given
    }

    private func values(_ range: ClosedRange<Int>) throws(BallotFault) -> [Int?] {
        var values = [Int?](repeating: nil, count: question.choices.count)
        for (option, text) in try given() {
            guard let value = Self.number(text), range.contains(value) else { throw .unknown }
            values[option] = value
        }
        guard values.contains(where: { $0 != nil }) else { throw .nothing }
        return values
    }

    private func ranking() throws(BallotFault) -> Reply {
        var places: [Int: [Int]] = [:]
        for (option, text) in try given() {
            guard let rank = Self.number(text), (1...question.choices.count).contains(rank) else {
                throw .unknown
            }
            places[rank, default: []].append(option)
        }
        guard let last = places.keys.max() else { throw .nothing }
        for rank in 1...last {
            guard let equals = places[rank] else { throw .missingRank(rank) }
            guard equals.count == 1 || question.method.takesEqualRanks else {
                throw .equalRanks(rank)
            }
        }
        return .ranking((1...last).map { (places[$0] ?? []).sorted() })
    }

    private func dates() throws(BallotFault) -> Reply {
        var dates = [Reply.Availability?](repeating: nil, count: question.choices.count)
        for (option, text) in try given() {
            guard let value = Reply.Availability(rawValue: text) else { throw .unknown }
            dates[option] = value
        }
        guard dates.contains(where: { $0 != nil }) else { throw .nothing }
        return .dates(dates)
    }

    /// Without words it is blank.
    private func text() throws(BallotFault) -> Reply {
        guard marks.isEmpty else { throw .unknown }
        guard single.length <= Self.longestText else { throw .tooLong }
        return single.isBlank ? .blank : .text(single)
    }
}
