package import Foundation
import TextFiles

/// Reads the cards of a file one after the other, as Outlook, Google, Apple, telephones and others
/// write them: vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350), in UTF-8, UTF-16 or Windows-1252.
///
///     var reader = try CardReader(file)
///     while let reading = try reader.next() { ... }
///     for problem in reader.problems { ... }
///
/// Linear time. In memory are the file and one card.
package struct CardReader {
    /// What was found so far, in the order of the lines; at most `limits.problems`.
    package private(set) var problems: [CardProblem] = []
    private let limits: CardLimits
    private var lines: LogicalLines
    private var open: OpenCard?
    private var count = 0
    private var toldControls = false

    /// Throws `.tooLarge`.
    package init(_ file: Data, limits: CardLimits = CardLimits()) throws(CardReadError) {
        guard file.count <= limits.bytes else { throw .tooLarge(limits.bytes) }
        self.limits = limits
        lines = LogicalLines(FileText(file).bytes, most: limits.value)
    }

    /// All cards of a file with its problems.
    package static func all(
        in file: Data, limits: CardLimits = CardLimits()
    ) throws(CardReadError) -> (cards: [CardReading], problems: [CardProblem]) {
        var reader = try CardReader(file, limits: limits)
        var cards: [CardReading] = []
        while let reading = try reader.next() { cards.append(reading) }
        return (cards, reader.problems)
    }

    /// The next card; nil behind the last. Throws `.noCard` if the file has none at all, even one
    /// that is left out, and `.tooMany`.
    package mutating func next() throws(CardReadError) -> CardReading? {
        while let line = lines.next() {
            if lines.hadControls, !toldControls { tellControls(line.number) }
            if let done = try take(line), let reading = finished(done) { return reading }
        }
        if let open { report(.cut, open.line, open.about) }
        open = nil
        guard count > 0 else { throw .noCard }
        return nil
    }

    /// The card that the line ends.
    private mutating func take(_ whole: LogicalLine) throws(CardReadError) -> OpenCard? {
        guard let line = ContentLine(whole) else {
            if open != nil, !whole.isBlank { report(.line, whole.number, whole.text) }
            return nil
        }
        let isFrame = line.name == "BEGIN" || line.name == "END"
        if isFrame, line.value.trimmingBlanks.uppercased() == "VCARD" {
            if line.name == "BEGIN" { return try begin(line) }
            return end(line)
        }
        guard open != nil else { return nil }
        if whole.isTooLong {
            report(.tooLong(line.name), whole.number, whole.text)
        } else {
            open?.add(line, limits)
        }
        return nil
    }

    private mutating func begin(_ line: ContentLine) throws(CardReadError) -> OpenCard? {
        if open?.nest() == true {
            report(.nested, line.number)
            return nil
        }
        if let open { report(.cut, open.line, open.about) }
        count += 1
        guard count <= limits.cards else { throw .tooMany(limits.cards) }
        open = OpenCard(line: line.number)
        return nil
    }

    private mutating func end(_ line: ContentLine) -> OpenCard? {
        guard open?.unnest() != true, let done = open else { return nil }
        open = nil
        return done
    }

    private mutating func finished(_ done: OpenCard) -> CardReading? {
        guard !done.isTooLong else {
            report(.tooManyLines, done.line, done.about)
            return nil
        }
        let builder = CardBuilder(done.lines, done.version, agents: done.agents)
        for problem in builder.problems where problems.count < limits.problems {
            problems.append(problem)
        }
        var card = builder.card
        guard name(&card, done.line) else { return nil }
        return CardReading(card: card, version: done.version, line: done.line)
    }

    /// Gives a name to a card that has none.
    private mutating func name(_ card: inout Card, _ line: Int) -> Bool {
        guard card.name.formatted.isEmpty else { return true }
        card.name.formatted = CardText.word(card.name.joined)
        guard card.name.formatted.isEmpty else { return true }
        let names: [(String, String?)] = [
            ("ORG", card.organisation), ("EMAIL", card.emails.first?.value),
            ("TEL", card.telephones.first?.value.number),
        ]
        for case (let source, let name?) in names where !name.isEmpty {
            card.name.formatted = name
            report(.nameFrom(source), line, name)
            return true
        }
        report(.empty, line)
        return false
    }

    /// Once for a file.
    private mutating func tellControls(_ line: Int) {
        toldControls = true
        report(.controls, line)
    }

    private mutating func report(_ kind: CardProblem.Kind, _ line: Int, _ about: String = "") {
        guard problems.count < limits.problems else { return }
        problems.append(CardProblem(kind, line: line, about: about))
    }
}
