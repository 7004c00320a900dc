import Community
import HTTP

/// Why a ballot was not taken. Nothing has changed.
enum VoteRefusal: String, Error {
    /// Not opened yet, closed, not enrolled, voted already.
    case coming, closed, stranger, voted
    /// It can be changed by the key alone that was shown with it.
    case code
    /// The poll was changed since the form was shown.
    case edited
    /// Neither given nor accepted any more; or the holder has voted for as many as may be.
    case proxy, full

    /// Of the sentence that says so.
    var key: String { "polls.refusal.\(rawValue)" }

    var status: Status {
        self == .stranger || self == .proxy || self == .full ? .forbidden : .conflict
    }
}
