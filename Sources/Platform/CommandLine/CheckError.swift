/// What is wrong with the files of a site.
enum CheckError: Error, Equatable, CustomStringConvertible {
    case open(String, mode: String)
    case notOurs(String)
    case taken(Int)
    case unwell(String)
    case missing(String, count: Int)

    var description: String {
        switch self {
        case .open(let folder, let mode):
            "\(folder) has the rights \(mode), and others could read it; chmod 700 \(folder)"
        case .notOurs(let folder):
            "this user may not write in \(folder); run as the user of parvis serve, or chown it"
        case .taken(let port):
            "another program listens at \(port), or a Parvis that is not well; look at what it "
                + "says, stop it, or choose another port"
        case .unwell(let line):
            "the server that answers says \"\(line)\""
        case .missing(let name, let count):
            "\(count) missing or cut short, such as \"\(name)\"; bring them back from a backup"
        }
    }
}
