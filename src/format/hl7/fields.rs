//! The fields of HL7 version 2.5.1 that name a person, a contact, an identifier or a date of birth, by the standard's
//! names, and the types of identifiers (its table 0203). Knows no text.

/// A field of a segment.
pub struct Field {
    pub segment: [u8; 3],
    pub number: u16,
    pub name: &'static str,
    pub kind: Kind,
}

/// What a field holds, as far as the label of its first component depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One label is right for all of it.
    Whole,
    /// CX: an identifier, behind it who assigned it and its type.
    Identifier,
    /// XCN, PPN: the same, a name between them.
    Person,
    /// PLN: the same, nobody told to have assigned it.
    Licence,
    /// What an observation is of: it names the value, which is a field of its own.
    Naming,
    Named,
}

impl Kind {
    /// The components (0-based) that tell who assigned the identifier, and its type.
    pub fn components(self) -> Option<(Option<usize>, usize)> {
        match self {
            Kind::Identifier => Some((Some(3), 4)),
            Kind::Person => Some((Some(8), 12)),
            Kind::Licence => Some((None, 1)),
            Kind::Whole | Kind::Naming | Kind::Named => None,
        }
    }
}

/// The fields of a segment, none where none is told here.
pub fn of(segment: [u8; 3]) -> &'static [Field] {
    let from = FIELDS.partition_point(|field| field.segment < segment);
    let to = FIELDS.partition_point(|field| field.segment <= segment);
    &FIELDS[from..to]
}

/// The name of a type of identifiers.
pub fn identifier(code: &[u8]) -> Option<&'static str> {
    let found = IDENTIFIERS.binary_search_by(|(known, _)| known.as_bytes().cmp(code)).ok();
    // NNxxx, with a country's code.
    let is_national = code.len() == 5 && code.starts_with(b"NN") && code.iter().all(u8::is_ascii_uppercase);
    found.map(|found| IDENTIFIERS[found].1).or(is_national.then_some("National Person Identifier (National ID)"))
}

use Kind::{Identifier, Licence, Named, Naming, Person, Whole};

const fn field(segment: &[u8; 3], number: u16, name: &'static str, kind: Kind) -> Field {
    Field { segment: *segment, number, name, kind }
}

/// By segment, the names a little shorter where their words would mean other numbers. The accounts of patients and of
/// charges are left out: they are no bank's.
static FIELDS: &[Field] = &[
    field(b"ABS", 1, "Discharge Care Provider", Person),
    field(b"ACC", 7, "Entered By", Person),
    field(b"AIP", 3, "Personnel Resource ID", Person),
    field(b"ARQ", 15, "Placer Contact Person", Person),
    field(b"ARQ", 16, "Placer Contact Phone Number", Whole),
    field(b"ARQ", 17, "Placer Contact Address", Whole),
    field(b"ARQ", 19, "Entered By Person", Person),
    field(b"ARQ", 20, "Entered By Phone Number", Whole),
    field(b"CSR", 4, "Sponsor Patient ID", Identifier),
    field(b"CSR", 5, "Alternate Patient ID - CSR", Identifier),
    field(b"CSR", 8, "Study Authorizing Provider", Person),
    field(b"CTD", 2, "Contact Name", Whole),
    field(b"CTD", 3, "Contact Address", Whole),
    field(b"CTD", 5, "Contact Communication Information", Whole),
    field(b"CTD", 7, "Contact Identifiers", Licence),
    field(b"DB1", 3, "Disabled Person Identifier", Identifier),
    field(b"DG1", 16, "Diagnosing Clinician", Person),
    field(b"EVN", 5, "Operator ID", Person),
    field(b"FT1", 20, "Performed By Code", Person),
    field(b"FT1", 21, "Ordered By Code", Person),
    field(b"FT1", 24, "Entered By Code", Person),
    field(b"GT1", 2, "Guarantor Number", Identifier),
    field(b"GT1", 3, "Guarantor Name", Whole),
    field(b"GT1", 4, "Guarantor Spouse Name", Whole),
    field(b"GT1", 5, "Guarantor Address", Whole),
    field(b"GT1", 6, "Guarantor Phone Number - Home", Whole),
    field(b"GT1", 7, "Guarantor Phone Number - Business", Whole),
    field(b"GT1", 8, "Guarantor Date/Time of Birth", Whole),
    field(b"GT1", 12, "Guarantor SSN", Whole),
    field(b"GT1", 16, "Guarantor Employer Name", Whole),
    field(b"GT1", 17, "Guarantor Employer Address", Whole),
    field(b"GT1", 18, "Guarantor Employer Phone Number", Whole),
    field(b"GT1", 19, "Guarantor Employee ID", Identifier),
    field(b"GT1", 29, "Guarantor Employer ID Number", Identifier),
    field(b"GT1", 42, "Mother's Maiden Name", Whole),
    field(b"GT1", 45, "Contact Person's Name", Whole),
    field(b"GT1", 46, "Contact Person's Telephone Number", Whole),
    field(b"IAM", 14, "Reported By", Whole),
    field(b"IAM", 18, "Statused by Person", Person),
    field(b"IN1", 6, "Insurance Co Contact Person", Whole),
    field(b"IN1", 7, "Insurance Co Phone Number", Whole),
    field(b"IN1", 10, "Insured's Group Emp ID", Identifier),
    field(b"IN1", 16, "Name of Insured", Whole),
    field(b"IN1", 18, "Insured's Date of Birth", Whole),
    field(b"IN1", 19, "Insured's Address", Whole),
    field(b"IN1", 30, "Verification By", Person),
    field(b"IN1", 36, "Policy Number", Whole),
    field(b"IN1", 44, "Insured's Employer's Address", Whole),
    field(b"IN1", 49, "Insured's ID", Identifier),
    field(b"IN2", 1, "Insured's Employee ID", Identifier),
    field(b"IN2", 2, "Insured's Social Security Number", Whole),
    field(b"IN2", 3, "Insured's Employer's Name and ID", Person),
    field(b"IN2", 6, "Medicare Health Ins Card Number", Whole),
    field(b"IN2", 7, "Medicaid Case Name", Whole),
    field(b"IN2", 8, "Medicaid Case Number", Whole),
    field(b"IN2", 9, "Military Sponsor Name", Whole),
    field(b"IN2", 10, "Military ID", Whole),
    field(b"IN2", 26, "Payor Subscriber ID", Identifier),
    field(b"IN2", 40, "Mother's Maiden Name", Whole),
    field(b"IN2", 49, "Employer Contact Person Name", Whole),
    field(b"IN2", 50, "Employer Contact Person Phone Number", Whole),
    field(b"IN2", 52, "Insured's Contact Person's Name", Whole),
    field(b"IN2", 53, "Insured's Contact Person Phone Number", Whole),
    field(b"IN2", 58, "Insurance Co Contact Phone Number", Whole),
    field(b"IN2", 61, "Patient Member Number", Identifier),
    field(b"IN2", 63, "Insured's Phone Number - Home", Whole),
    field(b"IN2", 64, "Insured's Employer Phone Number", Whole),
    field(b"IN3", 3, "Certified By", Person),
    field(b"IN3", 8, "Operator", Person),
    field(b"IN3", 14, "Physician Reviewer", Person),
    field(b"IN3", 16, "Certification Contact Phone Number", Whole),
    field(b"IN3", 19, "Certification Agency Phone Number", Whole),
    field(b"IN3", 25, "Second Opinion Physician", Person),
    field(b"MRG", 1, "Prior Patient Identifier List", Identifier),
    field(b"MRG", 2, "Prior Alternate Patient ID", Identifier),
    field(b"MRG", 4, "Prior Patient ID", Identifier),
    field(b"MRG", 5, "Prior Visit Number", Identifier),
    field(b"MRG", 7, "Prior Patient Name", Whole),
    field(b"NK1", 2, "Next of Kin Name", Whole),
    field(b"NK1", 4, "Next of Kin Address", Whole),
    field(b"NK1", 5, "Next of Kin Phone Number", Whole),
    field(b"NK1", 6, "Next of Kin Business Phone Number", Whole),
    field(b"NK1", 12, "Next of Kin / Associated Parties Employee Number", Identifier),
    field(b"NK1", 16, "Next of Kin Date/Time of Birth", Whole),
    field(b"NK1", 26, "Mother's Maiden Name", Whole),
    field(b"NK1", 30, "Contact Person's Name", Whole),
    field(b"NK1", 31, "Contact Person's Telephone Number", Whole),
    field(b"NK1", 32, "Contact Person's Address", Whole),
    field(b"NK1", 33, "Next of Kin/Associated Party's Identifiers", Identifier),
    field(b"NK1", 37, "Contact Person Social Security Number", Whole),
    field(b"OBR", 10, "Collector Identifier", Person),
    field(b"OBR", 16, "Ordering Provider", Person),
    field(b"OBR", 17, "Callback Phone Number", Whole),
    field(b"OBR", 28, "Result Copies To", Person),
    field(b"OBX", 3, "Observation Identifier", Naming),
    field(b"OBX", 5, "Observation Value", Named),
    field(b"OBX", 16, "Responsible Observer", Person),
    field(b"OBX", 25, "Performing Organization Medical Director", Person),
    field(b"OM7", 20, "Entered By", Person),
    field(b"ORC", 10, "Entered By", Person),
    field(b"ORC", 11, "Verified By", Person),
    field(b"ORC", 12, "Ordering Provider", Person),
    field(b"ORC", 14, "Call Back Phone Number", Whole),
    field(b"ORC", 19, "Action By", Person),
    field(b"ORC", 23, "Ordering Facility Phone Number", Whole),
    field(b"ORC", 24, "Ordering Provider Address", Whole),
    field(b"OVR", 4, "Override Entered By", Person),
    field(b"OVR", 5, "Override Authorized By", Person),
    field(b"PD1", 4, "Patient Primary Care Provider", Person),
    field(b"PD1", 10, "Duplicate Patient", Identifier),
    field(b"PDA", 5, "Death Certified By", Person),
    field(b"PDA", 8, "Autopsy Performed By", Person),
    field(b"PEO", 19, "Primary Observer Name", Whole),
    field(b"PEO", 20, "Primary Observer Address", Whole),
    field(b"PEO", 21, "Primary Observer Telephone", Whole),
    field(b"PES", 2, "Sender Individual Name", Person),
    field(b"PES", 3, "Sender Address", Whole),
    field(b"PES", 4, "Sender Telephone", Whole),
    field(b"PID", 2, "Patient ID", Identifier),
    field(b"PID", 3, "Patient Identifier List", Identifier),
    field(b"PID", 4, "Alternate Patient ID", Identifier),
    field(b"PID", 5, "Patient Name", Whole),
    field(b"PID", 6, "Mother's Maiden Name", Whole),
    field(b"PID", 7, "Date/Time of Birth", Whole),
    field(b"PID", 9, "Patient Alias", Whole),
    field(b"PID", 11, "Patient Address", Whole),
    field(b"PID", 13, "Phone Number - Home", Whole),
    field(b"PID", 14, "Phone Number - Business", Whole),
    field(b"PID", 19, "SSN Number - Patient", Whole),
    field(b"PID", 20, "Driver's License Number - Patient", Whole),
    field(b"PID", 21, "Mother's Identifier", Identifier),
    field(b"PID", 40, "Patient Telecommunication Information", Whole),
    field(b"PR1", 8, "Anesthesiologist", Person),
    field(b"PR1", 11, "Surgeon", Person),
    field(b"PR1", 12, "Procedure Practitioner", Person),
    field(b"PRA", 6, "Practitioner IDs", Licence),
    field(b"PRD", 2, "Provider Name", Whole),
    field(b"PRD", 3, "Provider Address", Whole),
    field(b"PRD", 5, "Provider Communication Information", Whole),
    field(b"PRD", 7, "Provider Identifiers", Licence),
    field(b"PV1", 5, "Preadmit Number", Identifier),
    field(b"PV1", 7, "Attending Doctor", Person),
    field(b"PV1", 8, "Referring Doctor", Person),
    field(b"PV1", 9, "Consulting Doctor", Person),
    field(b"PV1", 17, "Admitting Doctor", Person),
    field(b"PV1", 19, "Visit Number", Identifier),
    field(b"PV1", 50, "Alternate Visit ID", Identifier),
    field(b"PV1", 52, "Other Healthcare Provider", Person),
    field(b"PV2", 13, "Referral Source Code", Person),
    field(b"QRD", 8, "Who Subject Filter", Person),
    field(b"ROL", 4, "Role Person", Person),
    field(b"ROL", 11, "Office/Home Address", Whole),
    field(b"ROL", 12, "Phone", Whole),
    field(b"RXA", 10, "Administering Provider", Person),
    field(b"RXD", 10, "Dispensing Provider", Person),
    field(b"RXE", 13, "Ordering Provider's DEA Number", Person),
    field(b"RXE", 14, "Pharmacist/Treatment Supplier's Verifier ID", Person),
    field(b"RXO", 14, "Ordering Provider's DEA Number", Person),
    field(b"RXO", 15, "Pharmacist/Treatment Supplier's Verifier ID", Person),
    field(b"SCH", 12, "Placer Contact Person", Person),
    field(b"SCH", 13, "Placer Contact Phone Number", Whole),
    field(b"SCH", 14, "Placer Contact Address", Whole),
    field(b"SCH", 16, "Filler Contact Person", Person),
    field(b"SCH", 17, "Filler Contact Phone Number", Whole),
    field(b"SCH", 18, "Filler Contact Address", Whole),
    field(b"SCH", 20, "Entered By Person", Person),
    field(b"SCH", 21, "Entered By Phone Number", Whole),
    field(b"STF", 2, "Staff Identifier List", Identifier),
    field(b"STF", 3, "Staff Name", Whole),
    field(b"STF", 6, "Date/Time of Birth", Whole),
    field(b"STF", 10, "Phone", Whole),
    field(b"STF", 11, "Office/Home Address", Whole),
    field(b"STF", 15, "E-Mail Address", Whole),
    field(b"STF", 22, "Driver's License Number - Staff", Whole),
    field(b"TXA", 5, "Primary Activity Provider Code/Name", Person),
    field(b"TXA", 9, "Originator Code/Name", Person),
    field(b"TXA", 10, "Assigned Document Authenticator", Person),
    field(b"TXA", 11, "Transcriptionist Code/Name", Person),
    field(b"TXA", 22, "Authentication Person, Time Stamp", Person),
    field(b"TXA", 23, "Distributed Copies", Person),
    field(b"VAR", 4, "Variance Originator", Person),
];

/// By code. Of table 0203 those that say whose number it is. Left out are those whose words mean another number: an
/// account's (AN) is no bank's, a dentist's licence (DDS) no driver's.
static IDENTIFIERS: &[(&str, &str)] = &[
    ("AM", "American Express Card Number"),
    ("BA", "Bank Account Number"),
    ("BC", "Bank Card Number"),
    ("DEA", "Drug Enforcement Administration (DEA) Registration Number"),
    ("DI", "Diner's Club Card Number"),
    ("DL", "Driver's License Number"),
    ("DN", "Doctor Number"),
    ("DP", "Diplomatic Passport Number"),
    ("DR", "Donor Registration Number"),
    ("DS", "Discover Card Number"),
    ("EI", "Employee Number"),
    ("EN", "Employer Number"),
    ("HC", "Health Card Number"),
    ("JHN", "Jurisdictional Health Number (Canada)"),
    ("MA", "Patient Medicaid Number"),
    ("MB", "Member Number"),
    ("MC", "Patient's Medicare Number"),
    ("MCD", "Practitioner Medicaid Number"),
    ("MCR", "Practitioner Medicare Number"),
    ("MI", "Military ID"),
    ("MR", "Medical Record Number"),
    ("MS", "MasterCard Number"),
    ("NE", "National Employer Identifier"),
    ("NH", "National Health Plan Identifier"),
    ("NI", "National Unique Individual Identifier (National ID)"),
    ("NP", "Nurse Practitioner Number"),
    ("NPI", "National Provider Identifier (NPI)"),
    ("PCN", "Penitentiary/Correctional Institution Number"),
    ("PEN", "Pension Number"),
    ("PI", "Patient Internal Identifier"),
    ("PN", "Person Number"),
    ("PPN", "Passport Number"),
    ("PRC", "Permanent Resident Card Number"),
    ("PRN", "Provider Number"),
    ("PT", "Patient External Identifier"),
    ("RR", "Railroad Retirement Number"),
    ("SL", "State License"),
    ("SN", "Subscriber Number"),
    ("SS", "Social Security Number"),
    ("TAX", "Tax ID Number"),
    ("TN", "Treaty Number (Canada)"),
    ("TPR", "Temporary Permanent Resident Number (Canada)"),
    ("VN", "Visit Number"),
    ("VS", "VISA Card Number"),
    ("WC", "WIC Identifier"),
    ("WCN", "Workers' Comp Number"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_in_order() {
        assert!(FIELDS.windows(2).all(|pair| (pair[0].segment, pair[0].number) < (pair[1].segment, pair[1].number)));
        assert!(IDENTIFIERS.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    #[test]
    fn fields_and_types_are_found() {
        assert_eq!(
            of(*b"PID").iter().find(|field| field.number == 19).map(|field| field.name),
            Some("SSN Number - Patient")
        );
        assert!(of(*b"ZZZ").is_empty());
        assert_eq!(identifier(b"SS"), Some("Social Security Number"));
        assert_eq!(identifier(b"NNESP"), Some("National Person Identifier (National ID)"));
        assert_eq!(identifier(b"XX"), None);
    }
}
