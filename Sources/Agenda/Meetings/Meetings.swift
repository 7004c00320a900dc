import Community
import Content
import Foundation
import HTTP

/// A date as a meeting: whoever sees the event reads, its organiser writes.
enum Meetings {
    static let routes: [Route] = [
        .get(GatheringPaths.meeting, .readers, show),
        .get(GatheringPaths.meetingEditor, .readers, edit),
        .put(GatheringPaths.meeting, .readers, intake: .attachments, update),
        .get(GatheringPaths.minutes, .readers, editMinutes),
        .put(GatheringPaths.minutes, .readers, updateMinutes),
        .get(GatheringPaths.archive, .readers, work: .slow, MeetingArchive.show)
            .within(.exports),
    ]

    private static func find(_ id: Occurrence.ID, _ visit: Visit) throws -> Gathering {
        try GatheringStore(db: visit.db).find(id, for: visit.viewer, in: visit.spaceOfMembers)
    }

    private static func organised(_ id: Occurrence.ID, _ visit: Visit) throws -> Gathering {
        let gathering = try find(id, visit)
        try visit.require(visit.viewer.organises(gathering))
        return gathering
    }

    private static func show(_ id: Occurrence.ID, _ visit: Visit) throws -> Response {
        let gathering = try find(id, visit)
        try visit.markRead(at: GatheringPaths.meeting(id, in: visit.space))
        return try visit.page(MeetingPage(gathering, visit))
    }

    private static func edit(_ id: Occurrence.ID, _ visit: Visit) throws -> Response {
        let gathering = try organised(id, visit)
        let store = MeetingStore(db: visit.db)
        let meeting = try store.find(of: gathering)
        let points = try meeting.map { try store.points(of: $0.id) } ?? []
        return try visit.page(MeetingEditPage(gathering, meeting, MeetingForm(points), visit))
    }

    private static func update(_ id: Occurrence.ID, _ visit: Visit) throws -> Response {
        let gathering = try organised(id, visit)
        let store = MeetingStore(db: visit.db)
        let meeting = try store.find(of: gathering)
        let form = MeetingForm(visit.request.fields, visit.words)
        let isChanged = MeetingEditPage.version(of: meeting).differs(from: visit.request.fields)
        guard form.errors.isEmpty, !isChanged, visit.uploads.refused.isEmpty else {
            return try visit.page(
                MeetingEditPage(gathering, meeting, form, isChanged: isChanged, visit),
                isChanged ? .conflict : .unprocessable)
        }
        let made = try store.touch(gathering, at: visit.now)
        try store.save(form.points, of: made)
        try AttachmentStore(db: visit.db).keep(
            from: visit, at: AttachmentPlace(Meeting.keeper, made.rawValue))
        return visit.redirect(
            to: GatheringPaths.meeting(id, in: try visit.space), notice: "agenda.meeting.saved")
    }

    private static func editMinutes(_ id: Occurrence.ID, _ visit: Visit) throws -> Response {
        let gathering = try organised(id, visit)
        let meeting = try MeetingStore(db: visit.db).find(of: gathering)
        return try visit.page(MinutesPage(gathering, meeting, visit))
    }

    /// Kept as a draft, or published: those who came or wanted to are told the first time.
    private static func updateMinutes(_ id: Occurrence.ID, _ visit: Visit) throws -> Response {
        let gathering = try organised(id, visit)
        let store = MeetingStore(db: visit.db)
        let meeting = try store.find(of: gathering)
        let entry = try TextEntry(visit.request.fields.first("text"), as: .page, visit.words)
        let isChanged = MeetingEditPage.version(of: meeting).differs(from: visit.request.fields)
        guard entry.fault == nil, !isChanged else {
            return try visit.page(
                MinutesPage(gathering, meeting, typed: entry, isChanged: isChanged, visit),
                isChanged ? .conflict : .unprocessable)
        }
        let isOut = visit.request.fields.first("do") == "publish"
        let made = try store.touch(gathering, at: visit.now)
        try store.save(
            minutes: entry.source, entry.markup,
            publishedAt: isOut ? meeting?.publishedAt ?? visit.now : nil, of: made,
            by: visit.person)
        if isOut, meeting?.publishedAt == nil {
            try MinutesTelling.begin(gathering, by: visit.person, visit.db, at: visit.now)
        }
        return visit.redirect(
            to: GatheringPaths.meeting(id, in: try visit.space),
            notice: isOut ? "agenda.minutes.published" : "agenda.minutes.kept")
    }
}
