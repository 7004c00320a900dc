/// What is left of the body of a section once one record is known: bytes, and instructions for
/// what depends on the records around it.
struct Piece: Printout {
    /// Where a piece is printed: the same record reads otherwise elsewhere.
    struct Place: Equatable, Sendable {
        let template: String
        /// The first instruction of the body.
        let start: Int
        let language: String
    }

    let place: Place
    let ops: [Program.Op]
    let bytes: [UInt8]
}
