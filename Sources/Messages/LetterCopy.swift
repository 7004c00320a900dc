import Community
import Storage

/// What one recipient gets of a letter, and what is known of it.
enum LetterCopy {
    struct ID: EntityID { let rawValue: Int64 }
}
