/// What came of a child process.
package struct ConfinedResult: Equatable, Sendable {
    /// How it ended.
    package enum Ending: Equatable, Sendable {
        /// By itself, with this exit code.
        case code(Int32)
        /// By a signal, its own or for a limit it passed.
        case signal(Int32)
        /// It was stopped: its time was up.
        case late
        /// It was stopped: it had yielded all that is read of one.
        case full
    }

    package let ending: Ending
    /// What it wrote, no more than the limit.
    package let output: [UInt8]
    /// The beginning of what it complained of.
    package let complaint: String
}
