/// What a draft is of: a new letter, or an answer in a thread.
enum DraftPlace {
    case newLetter
    case answer(LetterThread.ID)

    var number: Int64 {
        switch self {
        case .newLetter: 0
        case .answer(let thread): thread.rawValue
        }
    }
}
