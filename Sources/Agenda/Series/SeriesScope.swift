/// Which dates of a series something is done to.
enum SeriesScope: String, CaseIterable, Sendable {
    case one, following, all
}
