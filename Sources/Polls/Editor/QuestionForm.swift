import Community
import Counting
import HTTP

/// One question of the editor's form, as it was typed. Its fields are `q1_text` and so on.
struct QuestionForm: Sendable {
    /// The shares that can be required of an option.
    enum Part: String, CaseIterable, Sendable {
        case none, more, twothirds, threequarters, all

        var share: Share? {
            switch self {
            case .none: nil
            case .more: .moreThanHalf
            case .twothirds: .twoThirds
            case .threequarters: Share(3, of: 4)
            case .all: Share(1, of: 1)
            }
        }
    }

    var text = ""
    var method = VoteMethod.one.rawValue
    /// One option a line.
    var options = ""
    var dates: [(day: String, time: String)] = []
    var least = "1"
    /// Empty for all.
    var most = ""
    var seats = "1"
    var isHare = false
    var isScottish = false
    var part = Part.none.rawValue
    var base = Question.Required.Base.nonblank.rawValue

    init() {}

    /// Empty places for dates, beside those that are filled in.
    static let spareDates = 3
    static let mostDates = 40

    init(_ fields: FormFields, _ number: Int) {
        func field(_ name: String) -> String { fields.first("q\(number)_\(name)") ?? "" }
        text = field("text")
        method = field("method")
        options = field("options").plainLines
        (least, most, seats) = (field("least"), field("most"), field("seats"))
        isHare = field("quota") == "hare"
        isScottish = field("arithmetic") == "scottish"
        (part, base) = (field("share"), field("base"))
        let count = min(Self.mostDates, Int(field("dates")) ?? 0)
        dates = (0..<max(0, count)).map { (field("day_\($0)"), field("time_\($0)")) }
            .filter { !$0.day.isEmpty || !$0.time.isEmpty }
    }

    init(_ question: Question) {
        text = question.text
        method = question.method.rawValue
        if question.method == .dates {
            dates = question.choices.map { ($0.day ?? "", $0.time ?? "") }
        } else {
            options = question.choices.map(\.name).joined(separator: "\n")
        }
        least = String(question.least)
        let isAll = question.method != .several || question.most == question.choices.count
        most = isAll ? "" : String(question.most)
        seats = String(question.seats)
        isHare = question.transfer.quota == .hare
        isScottish = question.transfer.arithmetic == .scottish
        part = Part.allCases.first { $0.share == question.required?.share }?.rawValue ?? ""
        base = question.required?.base.rawValue ?? base
    }

    /// Whether nothing was typed: such a question is none.
    var isEmpty: Bool { text.isBlank && options.isBlank && dates.isEmpty }
}
