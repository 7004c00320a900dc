/// A template bound to shapes: flat instructions, with every name resolved to a place.
struct Program: Sendable {
    /// One instruction. `from` and `into` are registers, each of which points at the innermost
    /// record of one shape; `slot` is a place in `slots`; bodies follow and stop before `end`.
    enum Op: Sendable {
        case literal(start: Int32, count: Int32)
        /// Prints the text at a place of the language's table.
        case constant(Int32)
        case print(from: Int32, slot: Int32)
        case raw(from: Int32, slot: Int32)
        /// Runs the body when the field is truthy.
        case when(from: Int32, slot: Int32, end: Int32)
        /// Runs the body when the field is not truthy.
        case unless(from: Int32, slot: Int32, end: Int32)
        /// Runs the body with each item of the field in `into`.
        case each(from: Int32, slot: Int32, into: Int32, end: Int32)
        /// The same for a record that is kept: what the body says of it alone is printed once.
        case kept(from: Int32, slot: Int32, into: Int32, end: Int32)
        /// Runs a region from elsewhere in the program.
        case call(region: Int32)
        /// The same, each line of it after the margin and `count` bytes more; `fresh` forgets the
        /// margin around.
        case indented(region: Int32, start: Int32, count: Int32, fresh: Bool)
        /// Goes on elsewhere.
        case skip(to: Int32)
        /// Prints the margin of a region that calls itself.
        case margin
    }

    var ops: [Op] = []
    var literals: [UInt8] = []
    var slots: [Slot] = []
    /// Where the body of each partial that may be called lies.
    var regions: [Range<Int>] = []
    var registers = 0
    /// What errors are reported under.
    let template: String
}
