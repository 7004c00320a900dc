import Content
import Storage

/// Whether the photo of a file takes the place of the one that is here.
enum PictureDecision: Equatable, Sendable {
    case none, taken
    /// The one here was chosen here.
    case kept

    init(_ photo: ImportedPhoto?, _ known: KnownContact?) {
        guard let photo else {
            self = .none
            return
        }
        let (current, last) = (known?.contact.picture?.hex ?? "", known?.said?[.picture] ?? [])
        if photo.digest == current || photo.digest == last.first {
            self = .none
        } else if current.isEmpty || last.count == 2 && last[1] == current {
            self = .taken
        } else {
            self = .kept
        }
    }
}
