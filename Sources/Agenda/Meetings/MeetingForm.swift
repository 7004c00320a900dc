import Community
import HTTP
import Markup

/// The points of a meeting as they are filled in, with some empty lines for more.
struct MeetingForm {
    struct Line: Rendered {
        let number: Int
        let title: String
        let speaker: String
        let minutes: String
        let error: String?

        var isEmpty: Bool { title.isEmpty && speaker.isEmpty && minutes.isEmpty }

        static let fields: [Field<Self>] = [
            .number("number") { $0.number }, .text("pointTitle") { $0.title },
            .text("speaker") { $0.speaker }, .text("minutes") { $0.minutes },
            .optionalText("pointError") { $0.error },
        ]
    }

    static let most = 60
    private static let (spare, longest) = (4, 200)

    private(set) var lines: [Line] = []
    private(set) var points: [Meeting.Point] = []
    private(set) var errors = FormErrors()

    init(_ points: [Meeting.Point]) {
        lines = points.enumerated().map { index, point in
            Line(
                number: index + 1, title: point.title, speaker: point.speaker,
                minutes: point.minutes.map(String.init) ?? "", error: nil)
        }
        addSpare()
    }

    /// In the order of the numbers before them; those that have none stand where they stood.
    init(_ fields: FormFields, _ words: Localization) {
        let typed = (1...Self.most).compactMap { number in Self.read(number, fields) }
        let sorted = typed.filter { !$0.line.isEmpty }.enumerated().sorted {
            ($0.element.place, $0.offset) < ($1.element.place, $1.offset)
        }
        for (index, one) in sorted.map(\.element.line).enumerated() {
            add(one, index + 1, words)
        }
        addSpare()
    }

    private static func read(
        _ number: Int, _ fields: FormFields
    ) -> (place: Int, line: Line)? {
        guard let title = fields.first("p\(number)_title")?.oneLine else { return nil }
        let line = Line(
            number: number, title: title,
            speaker: fields.first("p\(number)_speaker")?.oneLine ?? "",
            minutes: fields.first("p\(number)_minutes")?.oneLine ?? "", error: nil)
        return (fields.first("p\(number)_place").flatMap(Int.init) ?? number, line)
    }

    private mutating func add(_ line: Line, _ number: Int, _ words: Localization) {
        let minutes = Int(line.minutes)
        var error: String?
        if line.title.isEmpty {
            error = words("agenda.meeting.error.title")
        } else if line.title.length > Self.longest || line.speaker.length > Self.longest {
            error = words("form.tooLong", ["n": words.number(Self.longest)])
        } else if !line.minutes.isEmpty, !(minutes.map { (1...1_440).contains($0) } ?? false) {
            error = words("agenda.meeting.error.minutes")
        }
        if let error { errors.add("p\(number)_title", error) }
        lines.append(
            Line(
                number: number, title: line.title, speaker: line.speaker, minutes: line.minutes,
                error: error))
        points.append(
            Meeting.Point(title: line.title, speaker: line.speaker, minutes: minutes))
    }

    private mutating func addSpare() {
        for _ in 0..<min(Self.spare, Self.most - lines.count) {
            lines.append(
                Line(number: lines.count + 1, title: "", speaker: "", minutes: "", error: nil))
        }
    }
}
