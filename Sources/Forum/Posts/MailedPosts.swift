import Community
import Content
import Foundation
import HTTP
import Storage

/// An answer by mail to the notice of a message: it stands in the topic like one from its page,
/// with the same rights, asked at that moment, and read before by a moderator where that is due.
enum MailedPosts {
    static let desk = ReplyDesk(Post.kind) { reply in
        do {
            return try take(reply)
        } catch Problem.notFound {
            return .refused(because: "forum.mail.gone")
        }
    }

    private static func take(_ reply: MailReply) throws -> ReplyVerdict {
        let id = Item.ID(rawValue: reply.origin.id)
        guard let person = reply.person,
            let place = try PostStore(db: reply.db).place(of: id),
            let visit = try Visit.mailed(
                by: person, in: place.space, reply.site, reply.db, at: reply.now),
            try !visit.space.isOff(forum.name)
        else { return .refused(because: "forum.mail.gone") }
        let topic = try topic(place.topic, visit)
        guard visit.viewer.mayReply(to: topic) else {
            return .refused(because: visit.viewer.whyNoReply(to: topic))
        }
        if reply.isCut { return .refused(because: TextFault.tooLong.key) }
        let text = try TextEntry(reply.text, visit.words)
        if let fault = text.fault { return .refused(because: fault.key) }
        guard try visit.spend(.posts) else { return .refused(because: "forum.mail.tooMany") }
        let uploads = try MailedFiles.take(reply.attachments, visit)
        guard uploads.refused.isEmpty else {
            let names = uploads.refused.map(\.fileName).joined(separator: ", ")
            return .refused(because: "forum.mail.file", names: names)
        }
        return try post(text, answering: id, topic, visit.carrying(uploads))
    }

    /// The topic, or that which it has become part of.
    private static func topic(_ id: Item.ID, _ visit: Visit) throws -> Topic {
        let store = TopicStore(db: visit.db)
        try store.hold(id)
        do {
            return try store.find(id, for: visit.viewer, in: visit.space)
        } catch Problem.notFound { return try Topics.successor(of: id, visit) }
    }

    private static func post(
        _ text: TextEntry, answering id: Item.ID, _ topic: Topic, _ visit: Visit
    ) throws -> ReplyVerdict {
        // A name that means nobody stays a word: there is no page to ask on.
        let named = try text.naming(.item(topic.item), visit)
        let answered = try answered(id, in: topic, visit)
        let waits = try Premoderation.holds(at: topic.theme.id.place, visit)
        _ = try Posting.write(named, answered, topic, waits: waits, visit)
        return .posted
    }

    /// The message that is answered, unless it is gone; what opens a topic is answered by any.
    private static func answered(
        _ id: Item.ID, in topic: Topic, _ visit: Visit
    ) throws -> Post? {
        do {
            let post = try PostStore(db: visit.db).find(id, for: visit.viewer, in: visit.space)
            return post.opens || post.topic != topic.id ? nil : post
        } catch Problem.notFound { return nil }
    }
}
