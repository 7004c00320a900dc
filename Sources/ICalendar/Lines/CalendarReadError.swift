/// Why nothing of a file is read.
package enum CalendarReadError: Error, Hashable, Sendable {
    /// It is longer than so many bytes.
    case tooLarge(Int)
    /// There is no calendar in it.
    case noCalendar
    /// It ends in the middle: what was begun last, and on which line.
    case cut(String, line: Int)
    /// More lines or parts than are read.
    case tooMany(Int)
    /// Its rules ask for more work than is done for one file.
    case tooMuchWork
}
