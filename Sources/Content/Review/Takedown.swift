package import Community
package import HTTP

/// Taking away what somebody else wrote: a moderator decides on it with a reason, which its author
/// is told and may appeal against.
package enum Takedown {
    /// Leads to the decision on a text that the viewer was about to delete; nil for what they
    /// wrote themselves, or where nobody is left to be told. The caller has asked whether they may.
    package static func decision(on item: Item, _ visit: Visit) throws -> Response? {
        guard let author = item.author, author != visit.viewer.person else { return nil }
        for desk in visit.site.reviewDesks {
            if let answer = try desk.takeDown(item, visit) { return answer }
        }
        return nil
    }
}
