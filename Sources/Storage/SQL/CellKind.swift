/// The storage classes that both engines know.
enum CellKind {
    case null, integer, real, text, blob
}
