import Community
import Storage

/// Some of those whom something written concerns, in the order of their numbers.
package struct RecipientPiece {
    let recipients: [Recipient]
    /// The last follower of this piece; nil if nobody is left.
    let last: Person.ID?

    /// - Parameter limit: how many followers it takes; what was found has one more if there are
    ///   others.
    init(_ found: [Recipient.Candidate], limit: Int) {
        let followers = found.filter(\.follows)
        let last = followers.count > limit && limit > 0 ? followers[limit - 1].person : nil
        self.last = last
        let end = last?.rawValue ?? .max
        recipients = found.compactMap { one in
            guard one.isTold, one.isAddressed || one.person.rawValue <= end else { return nil }
            return Recipient(person: one.person, level: one.level)
        }
    }
}
