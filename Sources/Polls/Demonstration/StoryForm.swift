import Community
import Content
import Foundation
import HTTP

/// The editor's form as a story tells it. Its questions are `q1`, `q1-method`, `q1-options` and so
/// on; what is not said is as in a new poll.
struct StoryForm {
    private(set) var fields: FormFields
    private let story: DemonstrationStory
    private let stage: DemonstrationStage
    private let zone: TimeZone

    init(_ story: DemonstrationStory, _ stage: DemonstrationStage, _ space: Space) throws {
        self.story = story
        self.stage = stage
        zone = TimeZone(identifier: space.zone) ?? .gmt
        fields = ["title": story.head["title"] ?? "", "body": story.body, "do": "publish"]
        for (name, usual) in [
            ("audience", Audience.space.rawValue), ("results", PollRules.Moment.always.rawValue),
            ("tie", PollRules.Tie.lot.rawValue), ("quorum", PollForm.Turnout.none.rawValue),
            ("quorum_number", ""), ("quorum_base", Quorum.Base.cast.rawValue),
        ] {
            fields.append(name, story.head[name] ?? usual)
        }
        for flag in [
            "secret", "may_change", "proxies", "partners", "guests", "guests_late", "reminds",
        ] where story.has(flag) {
            fields.append(flag, "1")
        }
        fields.append("comments_open", "1")
        try addMoment("opens")
        try addMoment("closes")
        let count = (1...PollForm.mostQuestions).prefix { story.head["q\($0)"] != nil }.count
        fields.append("questions", String(count))
        for number in 1...max(1, count) { try addQuestion(number) }
    }

    private mutating func addMoment(_ key: String) throws {
        guard let text = story.head[key] else { return }
        let date = LocalDate(try stage.moment(text, in: story.file), zone)
        fields.append(key + "_day", date.isoDay)
        fields.append(key + "_time", date.isoTime)
    }

    private mutating func addQuestion(_ number: Int) throws {
        func said(_ key: String) -> String? { story.head["q\(number)-\(key)"] }
        let method = said("method") ?? VoteMethod.one.rawValue
        for (name, value) in [
            ("text", story.head["q\(number)"] ?? ""), ("method", method),
            ("least", said("least") ?? "1"), ("most", said("most") ?? ""),
            ("seats", said("seats") ?? "1"), ("share", said("share") ?? "none"),
            ("base", said("base") ?? Question.Required.Base.nonblank.rawValue),
        ] {
            fields.append("q\(number)_\(name)", value)
        }
        let options = (said("options") ?? "").split(separator: "|").map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        guard method == VoteMethod.dates.rawValue else {
            fields.append("q\(number)_options", options.joined(separator: "\n"))
            return
        }
        fields.append("q\(number)_dates", String(options.count))
        for (place, text) in options.enumerated() {
            let date = LocalDate(try stage.moment(text, in: story.file), zone)
            fields.append("q\(number)_day_\(place)", date.isoDay)
            // A day without a time of its own is a whole day.
            fields.append("q\(number)_time_\(place)", text.contains(" at ") ? date.isoTime : "")
        }
    }
}
