/// What a sample lacks.
package enum SampleError: Error, Equatable, CustomStringConvertible {
    case noThing(String)
    case noNumber(String)

    package var description: String {
        switch self {
        case .noThing(let pattern): "no SampleThing is declared that stands in \(pattern)"
        case .noNumber(let address): "\"\(address)\" does not end with the number of a thing"
        }
    }
}
