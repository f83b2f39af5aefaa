//! Which of our types are kept as JSON, and how.

use crate::{Json, Level, QuestionId, Slug};

/// A type that is kept in the browser, or comes with a page.
pub trait Stored: Sized {
    fn to_json(&self) -> Json;

    /// None where the value is not one of this type.
    fn of_json(json: &Json) -> Option<Self>;
}

/// Stores a struct as a map of these fields. What is optional may be missing.
#[macro_export]
macro_rules! stored_fields {
    ($type:ty { $($field:ident),+ $(,)? }) => {
        impl $crate::Stored for $type {
            fn to_json(&self) -> $crate::Json {
                $crate::Json::map(vec![$((stringify!($field), $crate::Stored::to_json(&self.$field))),+])
            }

            fn of_json(json: &$crate::Json) -> Option<Self> {
                Some(Self { $($field: $crate::Stored::of_json(json.get(stringify!($field)))?),+ })
            }
        }
    };
}

/// Stores an enum without data by names.
#[macro_export]
macro_rules! stored_names {
    ($type:ty { $($variant:ident = $name:literal),+ $(,)? }) => {
        impl $crate::Stored for $type {
            fn to_json(&self) -> $crate::Json {
                $crate::Json::text(match self { $(Self::$variant => $name),+ })
            }

            fn of_json(json: &$crate::Json) -> Option<Self> {
                match json.as_text()? {
                    $($name => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }
    };
}

impl Stored for bool {
    fn to_json(&self) -> Json {
        Json::Bool(*self)
    }

    fn of_json(json: &Json) -> Option<Self> {
        if let Json::Bool(value) = json { Some(*value) } else { None }
    }
}

impl Stored for u64 {
    fn to_json(&self) -> Json {
        Json::Number(*self)
    }

    fn of_json(json: &Json) -> Option<Self> {
        if let Json::Number(value) = json { Some(*value) } else { None }
    }
}

macro_rules! stored_numbers {
    ($($type:ty),+) => { $(
        impl Stored for $type {
            fn to_json(&self) -> Json {
                // No number of a type stored here is larger.
                Json::Number(u64::try_from(*self).unwrap_or(u64::MAX))
            }

            fn of_json(json: &Json) -> Option<Self> {
                Self::try_from(u64::of_json(json)?).ok()
            }
        }
    )+ };
}

stored_numbers!(u8, u16, u32, usize);

impl Stored for String {
    fn to_json(&self) -> Json {
        Json::text(self)
    }

    fn of_json(json: &Json) -> Option<Self> {
        json.as_text().map(str::to_owned)
    }
}

impl<T: Stored> Stored for Option<T> {
    fn to_json(&self) -> Json {
        self.as_ref().map_or(Json::Null, T::to_json)
    }

    fn of_json(json: &Json) -> Option<Self> {
        if *json == Json::Null { Some(None) } else { T::of_json(json).map(Some) }
    }
}

impl<T: Stored> Stored for Vec<T> {
    fn to_json(&self) -> Json {
        Json::List(self.iter().map(T::to_json).collect())
    }

    fn of_json(json: &Json) -> Option<Self> {
        json.items()?.iter().map(T::of_json).collect()
    }
}

impl<A: Stored, B: Stored> Stored for (A, B) {
    fn to_json(&self) -> Json {
        Json::List(vec![self.0.to_json(), self.1.to_json()])
    }

    fn of_json(json: &Json) -> Option<Self> {
        let [a, b] = json.items()? else { return None };
        Some((A::of_json(a)?, B::of_json(b)?))
    }
}

impl Stored for Slug {
    fn to_json(&self) -> Json {
        Json::text(self.as_str())
    }

    fn of_json(json: &Json) -> Option<Self> {
        json.as_text()?.parse().ok()
    }
}

impl Stored for QuestionId {
    fn to_json(&self) -> Json {
        Json::Text(self.to_string())
    }

    fn of_json(json: &Json) -> Option<Self> {
        json.as_text()?.parse().ok()
    }
}

impl Stored for Level {
    fn to_json(&self) -> Json {
        self.number().to_json()
    }

    fn of_json(json: &Json) -> Option<Self> {
        u8::of_json(json)?.try_into().ok()
    }
}
