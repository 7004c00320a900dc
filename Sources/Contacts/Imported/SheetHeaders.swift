import Content

/// What the columns of tables of others are called: Outlook in French and English, Google, and the
/// lists that people make themselves.
enum SheetHeaders {
    static let columns: [SheetColumn] = ContactColumn.allCases.map { column in
        let known = [people, work, places, others].flatMap { $0[column] ?? [] }
        let counted = (numbered[column] ?? []).flatMap { name in
            (1...5).map { name.replacing("#", with: String($0)) }
        }
        return SheetColumn(
            column.rawValue, kind(of: column), known: known + counted,
            takesMany: column.takesMany)
    }

    /// Telephones and mails are read as those of a vCard are.
    private static func kind(of column: ContactColumn) -> SheetColumn.Kind {
        switch column {
        case .mandateFrom, .mandateUntil, .consentOn: .date
        default: .text
        }
    }

    private static let people: [ContactColumn: [String]] = [
        .kind: ["Genre de fiche", "Nature"],
        .fullName: ["Nom affiché", "Name", "Display Name", "Full Name", "Nom et prénom"],
        .prefix: ["Titre", "Title", "Name Prefix", "Civilité"],
        .given: ["Prénom", "First Name", "Given Name"],
        .additional: [
            "Deuxième prénom", "Middle Name", "Additional Name", "Autres prénoms",
        ],
        .family: ["Nom", "Nom de famille", "Last Name", "Family Name", "Surname"],
        .suffix: ["Suffixe", "Suffix", "Name Suffix"],
    ]

    private static let work: [ContactColumn: [String]] = [
        .function: [
            "Fonction", "Poste", "Job Title", "Organization Title", "Mandat", "Qualité",
        ],
        .organisation: [
            "Société", "Entreprise", "Organisme", "Structure", "Institution", "Company",
            "Organization", "Organization Name",
        ],
        .unit: ["Service", "Department", "Organization Department", "Direction"],
        .telephone: [
            "Tél.", "Téléphone", "Téléphone fixe", "Téléphone portable", "Portable", "Mobile",
            "Tél. mobile", "Téléphone principal", "Business Phone", "Home Phone", "Mobile Phone",
            "Primary Phone", "Company Main Phone", "Phone", "Telephone",
        ],
        .mail: [
            "E-mail", "Email", "Mail", "Mél", "Courriel", "Adresse e-mail", "Adresse mail",
            "Adresse électronique", "Adresse de messagerie", "E-mail Address", "Email Address",
        ],
        .site: ["Site", "Site web", "Page Web", "Web Page", "Website", "URL"],
    ]

    /// Each with a number from 1 to 5 in it.
    private static let numbered: [ContactColumn: [String]] = [
        .function: ["Organization # - Title"], .organisation: ["Organization # - Name"],
        .unit: ["Organization # - Department"], .telephone: ["Phone # - Value"],
        .mail: ["E-mail # - Value", "E-mail # Address"], .site: ["Website # - Value"],
    ]

    private static let places: [ContactColumn: [String]] = [
        .street: [
            "Rue", "Adresse", "Adresse postale", "Business Street", "Home Street", "Street",
            "Address 1 - Street",
        ],
        .extended: [
            "Complément d’adresse", "Bâtiment", "Business Street 2",
            "Address 1 - Extended Address",
        ],
        .postalCode: [
            "Code postal", "CP", "Business Postal Code", "Home Postal Code", "Postal Code", "ZIP",
            "Address 1 - Postal Code",
        ],
        .town: ["Ville", "Commune", "Business City", "Home City", "City", "Address 1 - City"],
        .region: [
            "Région", "Dép/Région", "Business State", "Home State", "State", "Address 1 - Region",
        ],
        .country: [
            "Pays", "Pays/Région", "Business Country/Region", "Home Country/Region", "Country",
            "Address 1 - Country",
        ],
    ]

    private static let others: [ContactColumn: [String]] = [
        .departments: ["Département", "Départements", "Dpt", "Dép."],
        .themes: [
            "Thème", "Thèmes", "Catégorie", "Catégories", "Categories", "Labels",
            "Group Membership",
        ],
        .mandateFrom: ["Début du mandat", "Depuis"], .mandateUntil: ["Fin du mandat", "Jusqu’au"],
        .birthday: ["Anniversaire", "Date de naissance", "Birthday"],
        .note: ["Note", "Notes", "Remarque", "Remarques", "Commentaire", "Observations"],
        .source: ["Source", "Origine"], .consent: ["Accord", "Consentement"],
        .consentOn: ["Date de l’accord"], .uid: ["UID", "Identifiant"],
    ]
}
