import Community
import Content
import Foundation
import Storage

/// Takes a request in, and tells those who decide of it.
enum JoinRequestTaking {
    static func payload(_ form: JoinRequestForm, _ space: Space, _ locale: String) -> String {
        [space.id.description, locale, form.email, form.name, form.why].joined(separator: "\n")
    }

    static let job = JobKind(name: "people.request") { payload, context in
        let parts = payload.split(
            separator: "\n", maxSplits: 4, omittingEmptySubsequences: false
        ).map(String.init)
        let store = JoinRequestStore(db: context.db)
        guard parts.count == 5, let id = Space.ID(segment: parts[0]),
            let space = try SpaceStore(db: context.db).find(id),
            try store.takesRequests(space), try !store.isFull(space),
            try !KnownEntry.isTold(parts[2], of: space, context),
            let request = try store.create(
                parts[2], named: parts[3], why: parts[4], in: space, at: context.now)
        else { return }
        // The name of whoever asks stands on the page alone: notices are kept longer.
        try NoticeStore(db: context.db).add(
            .joinRequest, for: MembershipStore(db: context.db).moderators(of: space.id),
            titled: context.site.words(of: space)("joining.notice"),
            address: SpacePaths.joinRequest(request, in: space), actor: nil, in: space.id,
            at: context.now)
    }
}

extension NoticeReason {
    static let joinRequest = NoticeReason("joinRequest", isFound: true)
}
