/// How a write stands to others of the same moment. Where one writes at a time, it is all the same.
package enum Isolation: Sendable {
    /// As if nobody else were there: what it has read stays so until its commit, or the whole
    /// runs again. For whatever is not done by many at once.
    case alone
    /// Each statement sees what is committed when it runs. What must stay so until the commit is
    /// held by `Database.hold`, refused by a constraint, or done in one statement. It waits for
    /// nobody but who holds the same.
    case beside
    /// As `beside`, for what many write into one row, such as a number that each of them counts
    /// up: whoever comes next has the row as soon as this one is committed, and each is answered
    /// once theirs is on the disk, so that one wait for the disk serves many.
    case inTurn
    /// As if nobody else were there, and none of those beside is: it waits until they are done,
    /// and they for it. For what is rare and takes away what many write in without changing it.
    case apart

    var isBeside: Bool { self == .beside || self == .inTurn }
}
