import Community
import Content
import Foundation

/// A meeting in plain text, for its archive.
struct MeetingText {
    let agenda: String
    /// Nil if there are none to be seen.
    let minutes: String?

    init(_ gathering: Gathering, _ meeting: Meeting, _ visit: Visit) throws {
        let words = visit.words
        let head = [
            gathering.title, GatheringText(words, in: try visit.space).when(gathering),
            gathering.place.text,
        ].filter { !$0.isEmpty }
        let points = try MeetingStore(db: visit.db).points(of: meeting.id)
        let lines = points.enumerated().map { index, point in
            let more = [
                point.speaker,
                point.minutes.map { words.count("agenda.meeting.minutes", $0) } ?? "",
            ].filter { !$0.isEmpty }.joined(separator: ", ")
            return "\(index + 1). \(point.title)" + (more.isEmpty ? "" : " (\(more))")
        }
        agenda =
            (head + ["", words("agenda.meeting.points"), ""] + lines)
            .joined(separator: "\n") + "\n"
        let isShown = meeting.publishedAt != nil || visit.viewer.organises(gathering)
        minutes =
            meeting.hasMinutes && isShown
            ? (head + ["", meeting.minutes]).joined(separator: "\n") + "\n" : nil
    }
}
