import Community
import Foundation
import Storage

/// What one person has read, and does not wish to read, as the database has told it.
struct UnreadMarks {
    /// What an answer tells beside a number.
    enum Mark: Int64 {
        /// A line that was read.
        case read = 1
        /// A person whom they have muted.
        case muted = 2
        /// An item that they wish to hear nothing of.
        case off = 3
        /// An item that an unread notice tells of.
        case told = 4
        /// A line that was marked as read with all others, and not shown since.
        case marked = 5
    }

    /// What is older is not new.
    private(set) var since = Date.distantFuture
    /// What is older was never new.
    private var came = Date.distantFuture
    private var read: Set<Int64> = []
    private var marked: Set<Int64> = []
    private(set) var muted: Set<Person.ID> = []
    private var off: Set<Item.ID> = []
    private(set) var told: Set<Item.ID> = []

    /// - Parameter answer: to `UnreadStore.marks`; under 0 stand the moments: when they came, and
    ///   up to when all is marked as read, if that is later.
    init(_ answer: WaitingCount.Answer) {
        for (key, value) in answer {
            guard key != 0 else {
                let moment = Date(milliseconds: value)
                came = min(came, moment)
                since = since == .distantFuture ? moment : max(since, moment)
                continue
            }
            switch Mark(rawValue: value) {
            case .read: read.insert(key)
            case .muted: muted.insert(Person.ID(rawValue: key))
            case .off: off.insert(Item.ID(rawValue: key))
            case .told: told.insert(Item.ID(rawValue: key))
            case .marked: marked.insert(key)
            case nil: break
            }
        }
    }

    func hides(_ line: Happenings.Line) -> Bool {
        read.contains(line.id) || marked.contains(line.id) || isUnwanted(line)
    }

    /// Whether it is read since all was marked alone: a page that shows it has yet to note that.
    func isMarkedAlone(_ line: Happenings.Line) -> Bool {
        let isMarked = marked.contains(line.id) || (line.at >= came && line.at < since)
        return isMarked && !read.contains(line.id) && !isUnwanted(line)
    }

    private func isUnwanted(_ line: Happenings.Line) -> Bool {
        (!off.isEmpty && line.page.map(off.contains) ?? false)
            || (!muted.isEmpty && line.isBy(anyOf: muted))
    }
}
