import Foundation

/// What one ballot says to one question.
enum Reply: Equatable, Sendable {
    enum Availability: String, CaseIterable, Sendable {
        case yes = "y"
        case maybe = "m"
        case no = "n"
    }

    /// A vote for nothing, which is a vote.
    case blank
    /// Options, in their order.
    case choices([Int])
    /// The points of each option; nil where it was left out.
    case scores([Int?])
    /// The best first; options of one place are equal.
    case ranking([[Int]])
    /// The mention of each option, 0 for the worst; nil where it was left out.
    case mentions([Int?])
    case dates([Availability?])
    case text(String)

    var isBlank: Bool { self == .blank }
}

extension Reply {
    /// As it is kept: a letter for its kind, then what it holds, without spaces, semicolons or ends
    /// of lines.
    var code: String {
        switch self {
        case .blank: "-"
        case .choices(let options): "c" + options.map(String.init).joined(separator: ",")
        case .scores(let points): "s" + Self.list(points)
        case .mentions(let mentions): "m" + Self.list(mentions)
        case .ranking(let places):
            "r"
                + places.map { $0.map(String.init).joined(separator: "=") }.joined(separator: ">")
        case .dates(let dates): "d" + dates.map { $0?.rawValue ?? "_" }.joined(separator: ",")
        case .text(let text):
            "t" + (text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")
        }
    }

    private static func list(_ values: [Int?]) -> String {
        values.map { $0.map(String.init) ?? "_" }.joined(separator: ",")
    }

    /// Nil for what is none.
    init?(code: some StringProtocol) {
        let rest = code.dropFirst()
        switch code.first {
        case "-": self = .blank
        case "c": self = .choices(rest.split(separator: ",").compactMap { Int($0) })
        case "s": self = .scores(Self.numbers(rest))
        case "m": self = .mentions(Self.numbers(rest))
        case "r": self = .ranking(Self.places(rest.utf8))
        case "d":
            self = .dates(
                rest.split(separator: ",").map { Availability(rawValue: String($0)) })
        case "t": self = .text(String(rest).removingPercentEncoding ?? "")
        default: return nil
        }
    }

    /// Read sign by sign: a count reads millions of ranks.
    private static func places(_ text: some Sequence<UInt8>) -> [[Int]] {
        var places: [[Int]] = []
        var (place, number, hasDigit) = ([Int](), 0, false)
        for sign in text {
            if sign >= 48, sign <= 57 {
                (number, hasDigit) = (number * 10 + Int(sign - 48), true)
                continue
            }
            if hasDigit { place.append(number) }
            (number, hasDigit) = (0, false)
            guard sign == UInt8(ascii: ">") else { continue }
            places.append(place)
            place = []
        }
        if hasDigit { place.append(number) }
        return places + [place]
    }

    private static func numbers(_ text: some StringProtocol) -> [Int?] {
        text.split(separator: ",").map { Int($0) }
    }
}
