import Community
import Content
import Foundation
import Markup

/// One figure: in the period, in the one before, and how it moved.
struct FigureRow: Rendered {
    let word: String
    let now: String
    let before: String
    let change: String

    init(_ figure: ReportFigure, _ values: [Double?], _ words: Localization) {
        let (now, before) = (values.first ?? nil, values.dropFirst().first ?? nil)
        word = words(figure.word)
        self.now = Self.text(now, figure.unit, words)
        self.before = Self.text(before, figure.unit, words)
        change = Self.change(from: before, to: now, figure.unit, words)
    }

    static let fields: [Field<Self>] = [
        .text("word") { $0.word }, .text("now") { $0.now }, .text("before") { $0.before },
        .text("change") { $0.change },
    ]

    private static func text(
        _ value: Double?, _ unit: ReportFigure.Unit, _ words: Localization
    ) -> String {
        guard let value else { return words("figures.none") }
        let number = Int(value.rounded())
        return switch unit {
        case .count: words.number(number)
        case .bytes: words.bytes(number)
        case .share: words("figures.percent", ["n": words.number(number)])
        }
    }

    /// Of nothing there is no share.
    private static func change(
        from before: Double?, to now: Double?, _ unit: ReportFigure.Unit, _ words: Localization
    ) -> String {
        guard let before, let now else { return words("figures.none") }
        if unit == .share {
            return words("figures.points", ["n": signed(now.rounded() - before.rounded(), words)])
        }
        guard before > 0 else { return words("figures.none") }
        return words("figures.percent", ["n": signed(100 * (now - before) / before, words)])
    }

    private static func signed(_ value: Double, _ words: Localization) -> String {
        let number = Int(value.rounded())
        let sign = number > 0 ? "+" : number < 0 ? "−" : ""
        return sign + words.number(abs(number))
    }
}
