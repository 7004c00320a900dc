import DAV
import HTTP

extension DAVFault {
    /// What a program is answered.
    var problem: any Error {
        switch self {
        case .tooLarge: return Problem.tooLarge
        case .badTime: return ProgramProblem(.forbidden, .calendar("valid-filter"))
        // As RFC 4791, section 7.8, has it for what would have too many answers.
        case .tooWide:
            return ProgramProblem(.forbidden, .dav("number-of-matches-within-limits"))
        case .malformed, .documentType, .unexpected: return Problem.badRequest
        }
    }
}
