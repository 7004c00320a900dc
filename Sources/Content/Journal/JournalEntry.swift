package import Community
import Foundation
import Storage

/// What happened, written in the same transaction as the change.
package struct JournalEntry: Equatable, Sendable {
    package let verb: JournalVerb
    package let space: Space.ID
    package let actor: Person.ID?
    /// The name of the feature under whose rubric it is listed.
    package let feature: String
    package let kind: String
    package let item: Item.ID?
    package let title: String
    /// The address of the thing itself; a comment's leads to the page that it stands on.
    package let address: String
    package let audience: Audience

    package init(
        _ verb: JournalVerb, space: Space.ID, actor: Person.ID?, feature: String, kind: String,
        item: Item.ID?, title: String, address: String, audience: Audience
    ) {
        self.verb = verb
        self.space = space
        self.actor = actor
        self.feature = feature
        self.kind = kind
        self.item = item
        self.title = title
        self.address = address
        self.audience = audience
    }
}
