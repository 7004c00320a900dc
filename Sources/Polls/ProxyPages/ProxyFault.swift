import Community
import Content
import Foundation

/// Why a proxy cannot be given or accepted: there is no chain of them, none stands beside another,
/// and nobody holds more than the space allows.
enum ProxyFault: String {
    /// The giver holds one; the holder has given theirs.
    case holds, given
    /// There is one already for the same vote.
    case twice
    /// The holder has as many as may be.
    case full
    /// The holder does not vote there.
    case outsider

    var key: String { "polls.proxy.fault.\(rawValue)" }

    /// - Parameters:
    ///   - mine: the living proxies of the giver, `theirs` of the holder.
    ///   - poll: nil for one until a date.
    ///   - isAccepting: whether it is accepted, and not asked for alone.
    static func find(
        giver: Person.ID, _ mine: [Proxy], holder: Person.ID, _ theirs: [Proxy],
        poll: Item.ID?, most: Int, but id: Proxy.ID? = nil
    ) -> ProxyFault? {
        func meets(_ other: Proxy) -> Bool {
            other.id != id && (other.poll == nil || poll == nil || other.poll == poll)
        }
        let (mine, theirs) = (mine.filter(meets), theirs.filter(meets))
        if mine.contains(where: { $0.holder == giver && $0.state == .accepted }) { return .holds }
        if mine.contains(where: { $0.giver == giver }) { return .twice }
        if theirs.contains(where: { $0.giver == holder }) { return .given }
        let held = theirs.count { $0.holder == holder && $0.state == .accepted }
        return held >= most ? .full : nil
    }
}
