import Community
import Content
import Foundation
import Markup

/// All that Templates/agenda/meeting.mustache may print: what a meeting is about, its documents,
/// its minutes.
struct MeetingPage: Page {
    static let template = "agenda/meeting"

    struct Row: Rendered {
        let title: String
        let speaker: String
        /// "19 h 10, 20 minutes"
        let time: String

        static let fields: [Field<Self>] = [
            .text("pointTitle") { $0.title },
            .optionalText("speaker") { $0.speaker.isEmpty ? nil : $0.speaker },
            .optionalText("time") { $0.time.isEmpty ? nil : $0.time },
        ]
    }

    let title: String
    let when: String
    let place: String
    let agendaAddress: String
    let occurrenceAddress: String
    let points: [Row]
    let length: String?
    let files: [AttachmentRow]
    let minutes: HTML?
    let minutesNote: String?
    let isDraft: Bool
    let archiveAddress: String?
    let tools: [PageLink]

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("when") { $0.when },
        .optionalText("place") { $0.place.isEmpty ? nil : $0.place },
        .text("agendaAddress") { $0.agendaAddress },
        .text("occurrenceAddress") { $0.occurrenceAddress },
        .list("points", Row.self) { $0.points }, .flag("hasPoints") { !$0.points.isEmpty },
        .optionalText("length") { $0.length },
        .list("files", AttachmentRow.self) { $0.files }, .flag("hasFiles") { !$0.files.isEmpty },
        .flag("hasMinutes") { $0.minutes != nil },
        .html("body") { $0.minutes ?? .empty },
        .optionalText("minutesNote") { $0.minutesNote }, .flag("isDraft") { $0.isDraft },
        .optionalText("archiveAddress") { $0.archiveAddress },
        .list("tools", PageLink.self) { $0.tools }, .flag("hasTools") { !$0.tools.isEmpty },
    ]

    init(_ gathering: Gathering, _ visit: Visit) throws {
        let (space, words) = (try visit.space, visit.words)
        let store = MeetingStore(db: visit.db)
        let meeting = try store.find(of: gathering)
        let organises = visit.viewer.organises(gathering)
        let all = try meeting.map { try store.points(of: $0.id) } ?? []
        let shown = meeting.flatMap { $0.publishedAt != nil || organises ? $0 : nil }
        title = gathering.title
        when = GatheringText(words, in: space).when(gathering).sentence
        place = gathering.place.text
        agendaAddress = AgendaPaths.agenda(in: space)
        occurrenceAddress = AgendaPaths.occurrence(gathering.id, in: space)
        points = Self.rows(all, gathering, visit)
        length = Self.length(all.compactMap(\.minutes).reduce(0, +), words)
        files =
            try meeting.flatMap {
                try AttachmentStore(db: visit.db)
                    .rows(keptBy: Meeting.keeper, [$0.id.rawValue], visit)[$0.id.rawValue]
            } ?? []
        minutes = shown.flatMap { $0.hasMinutes ? HTML(trusted: $0.html) : nil }
        isDraft = meeting?.hasMinutes == true && meeting?.publishedAt == nil
        minutesNote = meeting?.publishedAt.map {
            words("agenda.meeting.published", ["when": visit.dates.moment($0)])
        }
        let isEmpty = all.isEmpty && files.isEmpty && minutes == nil
        archiveAddress = isEmpty ? nil : GatheringPaths.archive(gathering.id, in: space)
        tools = organises ? Self.tools(gathering, space, words) : []
    }

    /// "En tout : 40 minutes", "En tout : 3 h 20"
    private static func length(_ minutes: Int, _ words: Localization) -> String? {
        guard minutes >= 60 else {
            return minutes > 0 ? words.count("agenda.meeting.length", minutes) : nil
        }
        let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
        return words(
            "agenda.meeting.hours",
            ["hours": words.number(hours), "minutes": (rest < 10 ? "0" : "") + String(rest)])
    }

    /// Each with the hour at which it comes, as long as all before it say how long they take.
    private static func rows(
        _ points: [Meeting.Point], _ gathering: Gathering, _ visit: Visit
    ) -> [Row] {
        var next: Date? = gathering.isWholeDays ? nil : gathering.startsAt
        return points.map { point in
            let time = next.map(visit.dates.time)
            let length = point.minutes.map { visit.words.count("agenda.meeting.minutes", $0) }
            next = point.minutes.flatMap { minutes in
                next?.addingTimeInterval(Double(minutes * 60))
            }
            return Row(
                title: point.title, speaker: point.speaker,
                time: [time, length].compactMap { $0 }.joined(separator: ", "))
        }
    }

    private static func tools(
        _ gathering: Gathering, _ space: Space, _ words: Localization
    ) -> [PageLink] {
        [
            PageLink(
                words("agenda.meeting.edit"),
                GatheringPaths.meetingEditor(gathering.id, in: space)),
            PageLink(
                words("agenda.meeting.write"), GatheringPaths.minutes(gathering.id, in: space)),
            PageLink(
                words("agenda.attendance.title"),
                GatheringPaths.attendance(gathering.id, in: space)),
        ]
    }
}
