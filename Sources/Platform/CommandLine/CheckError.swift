import Community

/// What is wrong with the files of a site.
enum CheckError: Error, Equatable, CustomStringConvertible {
    case open(String, mode: String)
    case notOurs(String)
    case taken(Int)
    case unwell(String)
    case broken(entry: Int64)
    case cut(told: Int64, left: Int64)
    case missing(String, count: Int)
    case altered(count: Int)
    case unscanned(why: String)
    case leftOut(String, why: String)
    case noBackup(why: String)
    case unfenced
    case unconfined

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
        case .broken(let entry):
            "its entry \(entry) does not follow from the one before it, or the key is another: "
                + "something was changed, removed or put in; compare with a backup"
        case .cut(let told, let left):
            "\(told) entries were told to \(AuditWitness.file.dropFirst()) or the journal, and "
                + "\(left) are there, or others: the end was cut off, or an older copy was brought "
                + "back; see journalctl -t parvis-audit"
        case .leftOut(let name, let why):
            "\(name) is not read from: \(why); pages come from the server that it repeats"
        case .altered(let count):
            "\(count) not what was stored any more, and withheld; the log names them, bring them "
                + "back from a backup"
        case .unscanned(let why):
            "it does not answer (\(why)): new files wait, and only who sent them has them until it "
                + "does; start clamd, or look at the key clamd"
        case .noBackup(let why):
            "none could be made (\(why)); parvis backup tries now and says why"
        case .unfenced:
            "the kernel has no Landlock, or what runs Parvis does not let it have it, so that no "
                + "text or picture is taken out of documents; take Linux 5.13 or newer with "
                + "landlock among its lsm, or look at the key documentsWithoutLandlock"
        case .unconfined:
            "no child process can be confined here, so that no text or picture is taken out of "
                + "documents; the program \"parvis\" must be able to start itself"
        case .missing(let name, let count):
            "\(count) missing or cut short, such as \"\(name)\"; bring them back from a backup"
        }
    }
}
