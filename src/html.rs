//! `html!` in little code: the syntax of Yew's, of which each element becomes a few calls.
//!
//! Yew's own writes out the making of each element where it stands, which weighs four times as much. This one knows
//! what our pages use: elements, fragments, `if`, `for`, and no components. That tags are closed in their order is not
//! checked by the compiler, but by the tests that render every page.

use std::rc::Rc;

use yew::html::{IntoEventCallback, IntoPropValue};
use yew::virtual_dom::{AttrValue, Key, VList, VTag, VText};
use yew::{Event, Html, InputEvent, MouseEvent};

/// Nodes that are being put together, from the outside to the inside.
pub(crate) struct Nodes {
    /// What is open around what comes next.
    around: Vec<Open>,
    innermost: Open,
}

/// An element, or a list without one, and what stands in it.
#[derive(Default)]
struct Open {
    tag: Option<VTag>,
    key: Option<Key>,
    inside: Vec<Html>,
}

impl Nodes {
    pub(crate) fn new() -> Self {
        Self { around: Vec::new(), innermost: Open::default() }
    }

    pub(crate) fn open_list(&mut self) {
        self.around.push(std::mem::take(&mut self.innermost));
    }

    pub(crate) fn open(&mut self, name: &'static str) {
        self.open_list();
        self.innermost.tag = Some(VTag::new(name));
    }

    pub(crate) fn close(&mut self) {
        let outer = self.around.pop().unwrap_or_default();
        let node = std::mem::replace(&mut self.innermost, outer).into_node();
        self.node(node);
    }

    pub(crate) fn key(&mut self, key: impl Into<Key>) {
        self.innermost.key = Some(key.into());
    }

    /// An attribute; one without value is left out.
    pub(crate) fn set(&mut self, name: &'static str, value: impl IntoPropValue<Option<AttrValue>>) {
        self.attribute(name, value.into_prop_value());
    }

    /// An attribute that is there or not.
    pub(crate) fn set_if(&mut self, name: &'static str, there: bool) {
        self.attribute(name, there.then_some(AttrValue::Static(name)));
    }

    fn attribute(&mut self, name: &'static str, value: Option<AttrValue>) {
        match (&mut self.innermost.tag, value) {
            (Some(tag), Some(value)) if name == "value" && matches!(tag.tag(), "input" | "textarea") => {
                tag.set_value(value);
            }
            (Some(tag), Some(value)) => tag.add_attribute(name, value),
            (None, _) | (_, None) => {}
        }
    }

    /// Whether a box is ticked, whatever the reader does.
    pub(crate) fn checked(&mut self, checked: bool) {
        if let Some(tag) = &mut self.innermost.tag {
            tag.set_checked(checked);
        }
    }

    /// Whether an option is the one that is chosen, whatever the reader does: the attribute says only what is chosen
    /// at first.
    pub(crate) fn selected(&mut self, selected: bool) {
        if cfg!(feature = "ssr") {
            self.set_if("selected", selected);
        } else if let Some(tag) = &mut self.innermost.tag {
            tag.add_property("selected", selected);
        }
    }

    pub(crate) fn on_click(&mut self, on_click: impl IntoEventCallback<MouseEvent>) {
        if let (Some(tag), Some(on_click)) = (&mut self.innermost.tag, on_click.into_event_callback()) {
            tag.add_listener(Rc::new(yew::html::onclick::Wrapper::new(on_click)));
        }
    }

    pub(crate) fn on_change(&mut self, on_change: impl IntoEventCallback<Event>) {
        if let (Some(tag), Some(on_change)) = (&mut self.innermost.tag, on_change.into_event_callback()) {
            tag.add_listener(Rc::new(yew::html::onchange::Wrapper::new(on_change)));
        }
    }

    pub(crate) fn on_input(&mut self, on_input: impl IntoEventCallback<InputEvent>) {
        if let (Some(tag), Some(on_input)) = (&mut self.innermost.tag, on_input.into_event_callback()) {
            tag.add_listener(Rc::new(yew::html::oninput::Wrapper::new(on_input)));
        }
    }

    pub(crate) fn put(&mut self, piece: impl Piece) {
        piece.put_into(self);
    }

    pub(crate) fn put_all<P: Piece>(&mut self, pieces: impl IntoIterator<Item = P>) {
        pieces.into_iter().for_each(|piece| piece.put_into(self));
    }

    fn node(&mut self, node: Html) {
        self.innermost.inside.push(node);
    }

    /// The only node, or a list of all.
    pub(crate) fn done(mut self) -> Html {
        if self.innermost.inside.len() == 1 {
            self.innermost.inside.pop().unwrap_or_default()
        } else {
            self.innermost.into_node()
        }
    }
}

impl Open {
    fn into_node(self) -> Html {
        match self.tag {
            Some(mut tag) => {
                tag.key = self.key;
                tag.add_children(self.inside);
                tag.into()
            }
            None => VList::with_children(self.inside, self.key).into(),
        }
    }
}

/// What can stand between tags.
pub(crate) trait Piece {
    fn put_into(self, nodes: &mut Nodes);
}

impl Piece for Html {
    fn put_into(self, nodes: &mut Nodes) {
        nodes.node(self);
    }
}

impl Piece for &str {
    fn put_into(self, nodes: &mut Nodes) {
        nodes.node(VText::new(AttrValue::Rc(self.into())).into());
    }
}

impl Piece for &String {
    fn put_into(self, nodes: &mut Nodes) {
        self.as_str().put_into(nodes);
    }
}

impl Piece for String {
    fn put_into(self, nodes: &mut Nodes) {
        self.as_str().put_into(nodes);
    }
}

impl Piece for usize {
    fn put_into(self, nodes: &mut Nodes) {
        self.to_string().put_into(nodes);
    }
}

impl<P: Piece> Piece for Option<P> {
    fn put_into(self, nodes: &mut Nodes) {
        if let Some(piece) = self {
            piece.put_into(nodes);
        }
    }
}

/// What `html!` is made of: one call for each part of it.
macro_rules! put {
    // Between tags.
    (@ $n:ident) => {};
    (@ $n:ident <> $($rest:tt)*) => { $n.open_list(); put!(@ $n $($rest)*); };
    (@ $n:ident </> $($rest:tt)*) => { $n.close(); put!(@ $n $($rest)*); };
    (@ $n:ident </$name:ident> $($rest:tt)*) => { $n.close(); put!(@ $n $($rest)*); };
    (@ $n:ident <key={$($key:tt)*}> $($rest:tt)*) => { $n.open_list(); $n.key($($key)*); put!(@ $n $($rest)*); };
    (@ $n:ident <$name:ident $($rest:tt)*) => { $n.open(stringify!($name)); put!(@in $n $($rest)*); };
    (@ $n:ident { for $($pieces:tt)* } $($rest:tt)*) => { $n.put_all($($pieces)*); put!(@ $n $($rest)*); };
    (@ $n:ident { $($piece:tt)* } $($rest:tt)*) => { $n.put($($piece)*); put!(@ $n $($rest)*); };
    (@ $n:ident if $($rest:tt)*) => { put!(@if $n [] $($rest)*); };
    // A condition, up to what it is for; there is a list either way, so that what follows stays where it is.
    (@if $n:ident [$($condition:tt)*] { $($then:tt)* } else { $($else:tt)* } $($rest:tt)*) => {
        $n.open_list();
        if $($condition)* { put!(@ $n $($then)*); } else { put!(@ $n $($else)*); }
        $n.close();
        put!(@ $n $($rest)*);
    };
    (@if $n:ident [$($condition:tt)*] { $($then:tt)* } $($rest:tt)*) => {
        $n.open_list();
        if $($condition)* { put!(@ $n $($then)*); }
        $n.close();
        put!(@ $n $($rest)*);
    };
    (@if $n:ident [$($condition:tt)*] $next:tt $($rest:tt)*) => { put!(@if $n [$($condition)* $next] $($rest)*); };
    // In a tag.
    (@in $n:ident /> $($rest:tt)*) => { $n.close(); put!(@ $n $($rest)*); };
    (@in $n:ident > $($rest:tt)*) => { put!(@ $n $($rest)*); };
    (@in $n:ident {$name:ident} $($rest:tt)*) => { put!(@in $n $name={$name} $($rest)*); };
    (@in $n:ident $a:ident=$value:literal $($rest:tt)*) => { put!(@in $n $a={$value} $($rest)*); };
    (@in $n:ident $a:ident-$b:ident=$value:literal $($rest:tt)*) => { put!(@in $n $a-$b={$value} $($rest)*); };
    (@in $n:ident key={$($value:tt)*} $($rest:tt)*) => { $n.key($($value)*); put!(@in $n $($rest)*); };
    (@in $n:ident checked={$($value:tt)*} $($rest:tt)*) => { $n.checked($($value)*); put!(@in $n $($rest)*); };
    (@in $n:ident hidden={$($value:tt)*} $($rest:tt)*) => { $n.set_if("hidden", $($value)*); put!(@in $n $($rest)*); };
    (@in $n:ident disabled={$($value:tt)*} $($rest:tt)*) => { $n.set_if("disabled", $($value)*); put!(@in $n $($rest)*); };
    (@in $n:ident selected={$($value:tt)*} $($rest:tt)*) => { $n.selected($($value)*); put!(@in $n $($rest)*); };
    (@in $n:ident onclick={$($value:tt)*} $($rest:tt)*) => { $n.on_click($($value)*); put!(@in $n $($rest)*); };
    (@in $n:ident onchange={$($value:tt)*} $($rest:tt)*) => { $n.on_change($($value)*); put!(@in $n $($rest)*); };
    (@in $n:ident oninput={$($value:tt)*} $($rest:tt)*) => { $n.on_input($($value)*); put!(@in $n $($rest)*); };
    (@in $n:ident $a:ident={$($value:tt)*} $($rest:tt)*) => { $n.set(stringify!($a), $($value)*); put!(@in $n $($rest)*); };
    (@in $n:ident $a:ident-$b:ident={$($value:tt)*} $($rest:tt)*) => {
        $n.set(concat!(stringify!($a), "-", stringify!($b)), $($value)*);
        put!(@in $n $($rest)*);
    };
}

/// Yew's `html!`, in little code: see the module.
macro_rules! html {
    () => { ::yew::Html::default() };
    ($($all:tt)*) => {{
        let mut nodes = $crate::html::Nodes::new();
        put!(@ nodes $($all)*);
        nodes.done()
    }};
}
